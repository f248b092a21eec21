import Batch
import Ledger
import Testing

@Suite("What is said of a backup")
struct BackupWordsTests {
    @Test func headAndHowToRestore() {
        let office = OfficeFolder("/srv/our desk")
        let head = AuditHead(sequence: 57, hash: .of([1]))
        let text = BackupWords(office: office, ledger: office.ledger, backup: "/mnt/copy", head: head).text
        #expect(text.hasPrefix("Copied to /mnt/copy, and verified.\nAudit head: \(head)\n"))
        #expect(text.contains("  transferdesk batch restore '/srv/our desk' /mnt/copy\n  transferdesk verify '/srv/our desk'\n"))
        #expect(text.contains("  transferdesk batch '/srv/our desk'\n"))
    }

    @Test func emptyLedgerElsewhere() {
        let text = BackupWords(office: OfficeFolder("/srv/desk"), ledger: "/srv/book", backup: "b", head: nil).text
        #expect(text.contains("Audit head: none") && text.contains("  transferdesk batch /srv/desk --ledger /srv/book\n"))
        #expect(text.contains("  transferdesk batch restore /srv/desk b --ledger /srv/book\n"))
    }
}
