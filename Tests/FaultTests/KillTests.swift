import Batch
import FixtureSupport
import Glibc
import ProgramSupport
import Testing

/// Rows 1 to 5: a run that is killed is finished by the next one, with the same end as if nobody had killed it.
@Suite(.enabled(if: Tools.strace != nil && Tools.pdftotext != nil, "strace or pdftotext is not installed: nothing was killed"))
struct KillTests {
    // MARK: Row 1

    private static let shares = 4

    @Test(arguments: 0..<shares)
    func killedAtAnyCallOfTheRun(_ share: Int) throws {
        for point in Self.part(share, of: try CallCount.run.get().share(20)) {
            try expectTheSameEnd("killed at \(point)") { office in
                let ended = try office.night([], .kill(point.call, at: point.number))
                // Calls vary by a few from run to run: one that is not reached kills nobody.
                #expect(ended.exitCode == nil || ended.exitCode == 1, "\(point): \(ended.errors)")
            }
        }
    }

    /// The run goes on without its worker, and starts another.
    @Test(arguments: 0..<shares)
    func workerKilledAtAnyCall(_ share: Int) throws {
        for point in Self.part(share, of: try CallCount.worker.get().share(8)) {
            let office = try FaultOffice()
            try MixedNight.fill(office)
            let fault = Injection(point.call, "signal=SIGKILL", when: "\(point.number)", follows: true)
            let ended = try office.night(try office.worker(fault, once: true))
            // One that dies before it has been given anything ends the run: nothing says that the next would live.
            #expect(ended.exitCode == 1 || ended.exitCode == 74, "\(point): \(ended.errors)")
            if ended.exitCode == 74 { try office.night() }
            try expect(
                office, OfficeState(essenceOf: office), try MixedNight.undisturbed.get().essence, "worker killed at \(point)")
        }
    }

    private static func part(_ share: Int, of points: [CallCount.Point]) -> [CallCount.Point] {
        points.enumerated().filter { $0.offset % shares == share }.map(\.element)
    }

    // MARK: Row 2

    @Test(arguments: 0..<(Effort.isWhole ? 100 : 1))
    func killedAtRandomTimesAgainAndAgain(_ round: Int) throws {
        var random = SeededGenerator(seed: Effort.seed &+ UInt64(round))
        try expectTheSameEnd("seed \(Effort.seed), round \(round)") { office in
            // One fewer than put a delivery aside, should all of them hit the same.
            for _ in 0..<4 {
                var milliseconds = Int.random(in: 0..<1200, using: &random)
                try office.night { process in
                    milliseconds -= 1
                    if milliseconds == 0 { kill(process, SIGKILL) }
                }
            }
        }
    }

    // MARK: Rows 3 to 5

    /// Between the row in the ledger and the move out of the inbox: known again by its inode, and not taken for a second one. At 17 the
    /// data is moved and its marker is not.
    @Test(arguments: [1, 2, 15, 17])
    func killedBetweenRowAndMove(_ number: Int) throws {
        try expectTheSameEnd("killed at move \(number)") { office in
            try expectKilled(office, .kill("renameat2", at: number))
            let arrivals = try office.ledger.rows("SELECT count(*) FROM arrivals")
            #expect(arrivals == ["19"])
            #expect(office.names(office.office.taken).count < 19)
        }
    }

    /// Verdicts are there, and nothing of the report: it is made once, and says the same.
    @Test func killedBetweenVerdictsAndReport() throws {
        try expectTheSameEnd("killed before the report") { office in
            try expectKilled(office, .kill("mkdirat", paths: [".new-000001"]))
            let ends = try office.ledger.rows("SELECT count(*) FROM run_ends")
            #expect(ends == ["1"])
            #expect(office.names(office.office.reports).isEmpty)
        }
    }

    /// The report has its name or has it not; what was unfinished is gone after the next start.
    @Test(arguments: [("renameat2", ".new-000001", [".new-000001"]), ("fsync", "", ["000001"])])
    func killedAroundTheNamingOfTheReport(_ call: String, _ name: String, _ names: [String]) throws {
        try expectTheSameEnd("killed at \(call)") { office in
            try expectKilled(office, .kill(call, paths: [name.isEmpty ? office.office.reports : name]))
            #expect(office.names(office.office.reports) == names)
        }
    }

    // MARK: -

    private func expectKilled(_ office: FaultOffice, _ fault: Injection) throws {
        let ended = try office.night([], fault)
        #expect(ended.exitCode == nil, "nobody was killed: \(ended.errors)")
    }

    /// Disturbs a night and has the next one finish it.
    private func expectTheSameEnd(_ what: String, _ disturb: (FaultOffice) throws -> Void) throws {
        let office = try FaultOffice()
        try MixedNight.fill(office)
        try disturb(office)
        let again = try office.night()
        #expect(again.exitCode == 1 || again.exitCode == 0, "\(what): \(again.errors)")
        try expect(office, OfficeState(office), try MixedNight.undisturbed.get().state, what)
    }

    private func expect(_ office: FaultOffice, _ state: OfficeState, _ undisturbed: OfficeState, _ what: String) throws {
        let differences = state.differences(from: undisturbed)
        #expect(differences.isEmpty, "\(what): \(differences.joined(separator: "\n"))")
        let verified = try office.verify()
        #expect(verified.exitCode == 0, "\(what): \(verified.errors)")
    }
}
