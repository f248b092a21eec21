package import Ledger

/// What is said of a backup that was made.
package struct BackupWords {
    private let office: OfficeFolder
    private let ledger: String
    private let backup: String
    private let head: AuditHead?

    /// - Parameter head: nil for an empty ledger.
    package init(office: OfficeFolder, ledger: String, backup: String, head: AuditHead?) {
        self.office = office
        self.ledger = ledger
        self.backup = backup
        self.head = head
    }

    package var text: String {
        let (folder, from) = (ShellWord.quoted(office.path), ShellWord.quoted(backup))
        let option = ledger == office.ledger ? "" : " --ledger \(ShellWord.quoted(ledger))"
        return """
            Copied to \(backup), and verified.
            Audit head: \(head.map { "\($0)" } ?? "none, for nothing is written in the ledger yet")
            Keep the head apart from the copy. The bytes of the deliveries are not in it: copy \(office.spool) and \(office.taken) too.

            To restore it, as root where it says systemctl, else as the owner of the office:
              systemctl stop transferdesk-night.timer
              transferdesk batch restore \(folder) \(from)\(option)
              transferdesk verify \(folder)\(option)
              transferdesk batch \(folder)\(option)
              systemctl start transferdesk-night.timer

            """
    }
}
