import FuzzDriver
import Glibc
import Records

/// Any bytes read as an XML file.
@main
enum FuzzXML {
    static func main() {
        exit(
            FuzzDriver.run { start, count in
                FuzzDriver.check(FuzzDriver.bytes(start, count), as: .xml)
                return 0
            })
    }
}
