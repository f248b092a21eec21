import FuzzDriver
import Glibc
import Records

/// Any bytes read as a text.
@main
enum FuzzText {
    static func main() {
        exit(
            FuzzDriver.run { start, count in
                FuzzDriver.check(FuzzDriver.bytes(start, count), as: .text)
                return 0
            })
    }
}
