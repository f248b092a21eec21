import Glibc
import OfficeSupport
import Testing

@testable import Batch

@Suite("Faults of an office's folder")
struct OfficeFolderFaultsTests {
    private let temporary: TemporaryOffice
    private var office: OfficeFolder { temporary.office }

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
    }

    @Test func wholeOfficeHasNone() { #expect(office.faults() == []) }

    @Test(arguments: [OfficePart.taken, .quarantine, .reports, .spool], [0o710, 0o704, 0o777, 0o1701] as [mode_t])
    func othersMayNotLookIn(_ part: OfficePart, _ mode: mode_t) {
        let path = office.path(of: part)
        chmod(path, mode)
        #expect(office.faults() == [.looseMode(path: path, mode: "700")])
    }

    @Test(arguments: [0o770, 0o3770, 0o777] as [mode_t])
    func inboxIsAsOpenAsTheOfficeWants(_ mode: mode_t) {
        chmod(office.inbox, mode)
        #expect(office.faults() == [])
    }

    @Test(arguments: [(0o710, false), (0o755, false), (0o770, true), (0o702, true)] as [(mode_t, Bool)])
    func officeItselfIsChangedByItsOwnerAlone(_ mode: mode_t, _ isLoose: Bool) {
        chmod(office.path, mode)
        #expect(office.faults() == (isLoose ? [.looseMode(path: office.path, mode: "755")] : []))
    }

    /// A link within could lead out of the office; the office itself may be reached by one.
    @Test func links() throws {
        let link = OfficeFolder("\(temporary.folder)/link")
        symlink(office.path, link.path)
        #expect(link.faults() == [])
        rmdir(office.taken)
        symlink(office.spool, office.taken)
        #expect(office.faults() == [.notAFolder(path: office.taken)])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func folderOfAnotherAccount() {
        chown(office.reports, 1, 1)
        #expect(office.faults() == [.otherOwner(path: office.reports)])
    }

    @Test func everyFaultSaysWhereAndHowToMendIt() {
        let faults = [
            OfficeFault.missing(path: "/a b"), .notAFolder(path: "/a b"), .looseMode(path: "/a b", mode: "700"),
            .otherOwner(path: "/a b"), .ledgerGone(ledger: "/a b", beside: "/c"), .otherUse(path: "/a b", name: "x\u{1B}"),
        ]
        for fault in faults { #expect(fault.words.hasPrefix("/a b: ") && fault.words.contains(";"), "\(fault)") }
        #expect(faults[0].words.contains("mkdir -m 700 '/a b'") && faults[5].words.contains("\\u{001B}"))
    }
}
