import FixtureSupport
import Glibc
import Ledger
import OfficeSupport
import Records
import Rulebook
import Testing

@testable import Batch

@Suite(.timeLimit(.minutes(20))) struct NightRunTests {
    private let office: NightOffice

    init() throws { office = try NightOffice() }

    @Test func quietNight() throws {
        #expect(try office.night())
        #expect(office.counts == RunCounts())
        #expect(try office.verify() == Verification.Result(reports: 1))
    }

    /// Its verdicts cannot be believed, twice: it is put aside, and the night goes on to its end.
    @Test func liarNeverStopsTheNight() throws {
        try office.drop("a.csv", rows: NightOffice.accepted)
        try office.drop("b.csv", rows: NightOffice.rejected)
        let lie = ScriptedWorker(ScriptedWorker.ready + ScriptedWorker.judged([SampleEntry.make()], records: 7))
        office.options.worker = lie.settings
        #expect(try !office.night())
        #expect(office.counts?.quarantined == 2 && office.counts?.total == 2)
        #expect(try Folder(office.office.quarantine).texts == ["000001.csv", "000002.csv"])
        let attempts = try office.ledger().attempts(at: 1).map(\.outcome)
        #expect(attempts.filter { $0 == .crashed }.count == 2)
    }

    @Test func workerThatNeverStartsEndsTheRunBeforeAnythingIsJudged() throws {
        try office.drop("a.csv", rows: NightOffice.accepted)
        let own = office.options.worker
        office.options.worker.program = "/bin/true"
        for _ in 1...6 { #expect(throws: RunFault.self) { try office.night() } }
        #expect(try office.ledger().attempts(at: 1).map(\.outcome) == Array(repeating: .notTried, count: 6))
        // The delivery is not to blame: the next run with a worker judges it.
        office.options.worker = own
        #expect(try office.night())
        #expect(office.counts?.judged == 1)
        #expect(try office.verify().verdicts == 1)
    }

    /// What the run itself did not survive again and again is put aside before it is tried once more, and the others are judged.
    @Test func deliveryThatNoRunSurvives() throws {
        for name in ["a.csv", "b.csv"] { try office.drop(name, rows: NightOffice.accepted + name) }
        let own = office.options.worker
        office.options.worker.program = "/bin/true"
        #expect(throws: RunFault.self) { try office.night() }
        let ledger = try office.ledger()
        for _ in 1...Quarantine.mostInterruptions { _ = try ledger.beginAttempt(1, run: 1) }
        office.options.worker = own
        #expect(try !office.night())
        #expect(office.events.contains(.quarantined(delivery: 1, because: "interrupted-often")))
        #expect(office.counts?.quarantined == 1 && office.counts?.judged == 1)
        #expect(try ledger.attempts(at: 1).count == 1 + Quarantine.mostInterruptions)
        #expect(try office.verify().verdicts == 1)
    }

    @Test func stoppedBeforeItTook() throws {
        try office.drop("a.csv", rows: NightOffice.accepted)
        office.options.intake.quietPeriod = 600
        #expect(try !office.night(isStopped: { true }))
        #expect(office.counts?.deferred == 1 && office.counts?.total == 1)
        #expect(office.events.contains(.left(because: "stopped", entries: 1)))
        #expect(try office.inbox.texts == ["a.csv"])
    }

    /// Tables are read once, at its start: what somebody changes meanwhile counts from the next run on.
    @Test func rulebookThatChangesMeanwhile() throws {
        let rules = "\(office.temporary.folder)/Rules"
        mkdir(rules, 0o700)
        let folder = try Folder(rules)
        for (table, bytes) in SampleRules.tables {
            try folder.write(EntryName("\(table.name).csv"), String(decoding: bytes, as: UTF8.self))
        }
        office.options.rules = rules
        try office.drop("a.csv", rows: NightOffice.accepted)
        var isChanged = false
        try office.night(isStopped: {
            if !isChanged {
                isChanged = true
                truncate("\(rules)/courses.csv", 0)
            }
            return false
        })
        #expect(isChanged && office.counts?.judged == 1)
        #expect(try office.verdicts(1) == ["accept/current-course"])
        #expect(throws: (any Error).self) { try office.night() }
        office.options.rules = Project.rules
        #expect(try office.night() && office.verify().verdicts == 1)
    }

    @Test func historyOfEarlierNights() throws {
        try office.drop("a.csv", rows: NightOffice.accepted, NightOffice.referred)
        try office.night()
        let other = "00900009,Somebody Else,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,N-1"
        try office.drop("b.csv", rows: NightOffice.accepted + " ", NightOffice.referred, other)
        try office.night()
        #expect(
            try office.verdicts(2) == [
                "reject/already-recorded", "refer/course-not-recognised", "refer/certificate-number-reused",
            ])
        #expect(try office.verify().verdicts == 5)
    }

    @Test func alreadyWithAClerk() throws {
        let undated = "00900004,Dina Muster,BSAFE,LMS-3395,July 2024,Completed,Inspira,"
        try office.drop("a.csv", rows: undated)
        try office.night()
        try office.drop("b.csv", rows: "00900004,Dina Muster,BSAFE,LMS-3395,2024-07-05,Completed,Inspira,")
        try office.night()
        #expect(try office.verdicts(1).first?.hasPrefix("refer/") == true && office.verdicts(2) == ["refer/already-with-a-clerk"])
    }

    @Test func historyWithinOneNightIsInTheOrderOfTheNames() throws {
        try office.drop("b.csv", rows: NightOffice.accepted)
        try office.drop("a.csv", rows: NightOffice.accepted + " ")
        try office.night()
        #expect(try office.verdicts(1) == ["accept/current-course"] && office.verdicts(2) == ["reject/already-recorded"])
        #expect(try office.ledger().names(of: 1) == [Array("a.csv".utf8)])
    }

    /// Two names that read alike are two files, and the fault is that of the second.
    @Test func folderWithNamesThatReadAlike() throws {
        let inbox = try office.inbox
        try inbox.makeFolder(EntryName("folder"))
        let folder = try inbox.folder(EntryName("folder"))
        try folder.write(EntryName("e\u{301}.csv"), "\(NightOffice.header)\n\(NightOffice.accepted)\n")
        try folder.write(EntryName("\u{E9}.csv"), "")
        try office.night()
        #expect(office.counts?.partlyJudged == 1)
        #expect(try office.ledger().sourceFaults(of: 1).map(\.source) == [1])
    }

    @Test func folderWithARequest() throws {
        let inbox = try office.inbox
        try inbox.makeFolder(EntryName("folder"))
        let folder = try inbox.folder(EntryName("folder"))
        try folder.write(EntryName("request.csv"), "index_number,name\n00900001,Amina Example\n")
        try folder.write(
            EntryName("a.csv"),
            "\(NightOffice.header)\n\(NightOffice.accepted)\n00900003,Bruno Sample,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,\n"
        )
        try office.night()
        #expect(try office.verdicts(1) == ["accept/current-course", "refer/holder-mismatch"])
        try inbox.makeFolder(EntryName("broken"))
        try inbox.folder(EntryName("broken")).write(EntryName("request.csv"), "index_number\nnone\n")
        try inbox.folder(EntryName("broken")).write(EntryName("a.csv"), "\(NightOffice.header)\n\(NightOffice.accepted)\n")
        try office.night()
        #expect(office.events.contains(.refused(delivery: 2, because: "request-not-readable")))
        #expect(try office.verify().verdicts == 2)
    }
}
