import FuzzDriver
import Glibc
import Records

/// Any bytes read as a table.
@main
enum FuzzCSV {
    static func main() {
        exit(
            FuzzDriver.run { start, count in
                FuzzDriver.check(FuzzDriver.bytes(start, count), as: .csv)
                return 0
            })
    }
}
