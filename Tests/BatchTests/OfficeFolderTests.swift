import Batch
import Testing

@Suite("The office's folder")
struct OfficeFolderTests {
    @Test func slashAtTheEndChangesNothing() {
        #expect(OfficeFolder("/srv/desk/") == OfficeFolder("/srv/desk"))
        #expect(OfficeFolder("/").path == "/")
    }

    @Test(arguments: [(1, "000001"), (999_999, "999999"), (1_000_000, "1000000")])
    func reportsSortByNumber(run: Int64, name: String) {
        #expect(OfficeFolder("/srv/desk").report(run) == "/srv/desk/reports/\(name)")
    }
}
