import Testing

@testable import Batch

@Suite("What units rest on")
struct UnitPlanTests {
    private func plan(_ path: String = "/srv/desk", ledger: String? = nil) -> UnitPlan {
        let office = OfficeFolder(path)
        return UnitPlan(program: "/usr/bin/transferdesk", office: office, ledger: ledger ?? office.ledger, account: "desk")
    }

    @Test func plainOneIsFine() { #expect(plan().objection == nil) }

    @Test(arguments: ["/srv/de\nsk", "/srv/\u{1B}[31m"])
    func controlCharactersAreRefused(_ text: String) {
        var others = [plan(text), plan(ledger: text)]
        others.append(plan())
        others[2].options = ["--staff", text]
        for plan in others { #expect(plan.objection?.contains("control character") == true) }
    }

    @Test(arguments: ["/usr/bin/a\"b", "/usr/bin/a'b", "/usr/bin/a\\b"])
    func programsThatSystemdDoesNotStart(_ program: String) {
        var plan = plan()
        plan.program = program
        #expect(plan.objection?.contains("--program") == true)
    }

    @Test(arguments: [("02:30", "02:30", true), ("02:30", "02:59", true), ("02:30", "03:00", false), ("23:45", "00:15", false)])
    func checkComesAfterTheRun(_ at: String, _ checkAt: String, _ isRefused: Bool) throws {
        var plan = plan()
        (plan.at, plan.checkAt) = (try #require(DayTime(at)), try #require(DayTime(checkAt)))
        #expect((plan.objection != nil) == isRefused)
    }

    @Test(arguments: [
        ("/srv/desk/ledger.sqlite", ["/srv/desk"]), ("/srv/desk/book/l", ["/srv/desk"]),
        ("/srv/desk-2/l", ["/srv/desk", "/srv/desk-2"]), ("/l", ["/srv/desk", "/"]),
    ])
    func writable(_ ledger: String, _ folders: [String]) { #expect(plan(ledger: ledger).writable == folders) }

    @Test(arguments: [("/home/hr/desk", true), ("/homes/desk", false), ("/srv/home/desk", false), ("/home", true)])
    func needs(_ path: String, _ isNeeded: Bool) { #expect(plan(path).needs(["/home", "/root"]) == isNeeded) }

    /// What is needed stays in sight: a home can be read, and /tmp is the real one.
    @Test(arguments: [
        ("/srv/desk", "ProtectHome=yes", true), ("/home/hr/desk", "ProtectHome=read-only", true),
        ("/var/tmp/desk", "ProtectHome=yes", false),
    ])
    func sandboxLeavesTheOfficeInSight(_ path: String, _ home: String, _ hasOwnTemporaryFolder: Bool) {
        let lines = plan(path).sandbox.split(separator: "\n")
        #expect(lines.contains { $0 == home })
        #expect(lines.contains("PrivateTmp=yes") == hasOwnTemporaryFolder)
        #expect(lines.contains("ReadWritePaths=\"\(path)\"\(hasOwnTemporaryFolder ? "" : " /tmp")"))
    }

    @Test func filesOfTheRunCount() {
        var plan = plan()
        plan.files = ["/root/staff.csv"]
        #expect(plan.sandbox.contains("ProtectHome=read-only\n"))
    }
}
