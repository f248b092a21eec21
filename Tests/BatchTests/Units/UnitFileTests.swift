import Batch
import FixtureSupport
import Foundation
import Testing

/// The four files as they are kept in `Fixtures/units`. `TRANSFERDESK_RECORD=1` writes them anew and fails the run.
@Suite("Unit files")
struct UnitFileTests {
    private static let isRecording = ProcessInfo.processInfo.environment["TRANSFERDESK_RECORD"] == "1"

    private static let plan = {
        var plan = UnitPlan(
            program: "/usr/local/bin/transferdesk", office: OfficeFolder("/srv/the \"desk\" 100%"), ledger: "/srv/book/ledger",
            account: "desk")
        (plan.at, plan.checkAt) = (DayTime("23:15")!, DayTime("05:00")!)
        plan.options = ["--staff", "/srv/$taff.csv", "--language", "fr"]
        return plan
    }()

    @Test(arguments: UnitFile.all(plan))
    func file(_ unit: UnitFile) throws {
        let path = "\(Project.root)/Fixtures/units/\(unit.name)"
        guard Self.isRecording else {
            let kept = try? String(contentsOfFile: path, encoding: .utf8)
            #expect(unit.text == kept, "run the tests with TRANSFERDESK_RECORD=1 where this change is meant")
            return
        }
        try FileManager.default.createDirectory(atPath: "\(Project.root)/Fixtures/units", withIntermediateDirectories: true)
        try unit.text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("\(unit.name) was recorded anew")
    }

    @Test func noFileIsLeftOver() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/Fixtures/units").sorted()
        #expect(kept == UnitFile.all(Self.plan).map(\.name).sorted())
    }
}
