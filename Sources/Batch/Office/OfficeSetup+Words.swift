extension OfficeSetup {
    /// What was made or found, and what to do next.
    package static func words(_ outcome: Outcome, _ office: OfficeFolder, ledger: String) -> String {
        guard outcome == .made else { return "\(office.path): the office is whole; nothing was changed.\n" }
        let parts = OfficePart.allCases.map { part in
            "  \(part.rawValue.padding(to: 13))\(part.holds)"
        }
        let folder = ShellWord.quoted(office.path)
        let option = ledger == office.ledger ? "" : " --ledger \(ShellWord.quoted(ledger))"
        return """
            Made \(office.path), for its owner alone:
            \(parts.joined(separator: "\n"))
            and an empty ledger, \(ledger).

            To let others drop files into the inbox, and nothing else (the account of the night must be in their group):
              chgrp GROUP \(folder) \(ShellWord.quoted(office.inbox))
              chmod 710 \(folder)
              chmod 3770 \(ShellWord.quoted(office.inbox))
            A folder that they drop must be writable for that group too (umask 002): else it is judged but stays in the inbox.
            To try it, drop a file and run:
              transferdesk batch \(folder)\(option)
            To have it run every night, as root:
              transferdesk batch units \(folder)\(option) --output /etc/systemd/system
            To have a copy of the ledger on another disk, every day:
              transferdesk ledger backup \(folder)\(option) FILE

            """
    }
}
