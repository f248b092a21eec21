import Batch
import FixtureSupport
import Foundation
import ProgramSupport

/// An inbox of twenty-two entries: every format, a request of several files, a duplicate, a broken file, an empty one, a marker, two
/// that are left lying.
enum MixedNight {
    static func fill(_ office: FaultOffice) throws {
        for name in ["agency-batch.xml", "certificate.pdf", "certificate.txt", "form-letter.txt", "request.csv"] {
            try office.drop(name, try bytes("\(Project.root)/Fixtures/demo/\(name)"))
        }
        try office.drop("broken.xml", try bytes("\(Project.hostile)/truncated-in-tag.xml"))
        try office.drop("empty.csv", "")
        try office.dropCertificates(1...9)
        try office.drop("zz same again.csv", FaultOffice.certificates(4))
        try office.drop("marked.csv", FaultOffice.certificates(20))
        try office.drop("marked.csv.done", "\(FaultOffice.certificates(20).utf8.count)\n")
        try office.drop(".hidden.csv", FaultOffice.certificates(30))
        try office.drop("half.csv.part", FaultOffice.certificates(31))
        try request(office)
    }

    private static func request(_ office: FaultOffice) throws {
        try FileManager.default.createDirectory(
            atPath: "\(office.office.inbox)/request 7", withIntermediateDirectories: false)
        try office.drop("request 7/one.csv", FaultOffice.certificates(40))
        try office.drop("request 7/two.xml", try bytes("\(Project.hostile)/blank-lines.xml"))
        try office.drop("request 7/request.csv", "index_number,name\n901040,Person 40\n")
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw ProgramFault("\(path) is not there") }
        return [UInt8](data)
    }

    /// What becomes of it when nobody disturbs it.
    static let undisturbed = Result { () throws -> (state: OfficeState, essence: OfficeState) in
        let office = try FaultOffice()
        try fill(office)
        let ended = try office.night()
        guard ended.exitCode == 1 else { throw ProgramFault("undisturbed, yet: \(ended.errors)") }
        let verified = try office.verify()
        guard verified.exitCode == 0 else { throw ProgramFault("undisturbed, yet: \(verified.errors)") }
        return (try OfficeState(office), try OfficeState(essenceOf: office))
    }
}
