import ArgumentParser
import Batch
import Foundation
import Uploads

/// `transferdesk batch units`: what systemd is told.
struct BatchUnits: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: "Write the unit files by which systemd runs the nights and checks them.",
        discussion: """
            Four files: transferdesk-night.service and .timer, transferdesk-night-check.service and .timer. What follows -- is \
            handed on to the run:
              transferdesk batch units /srv/desk --output /etc/systemd/system -- --staff /srv/staff.csv --language fr
            """)

    @OptionGroup var options: OfficeOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write the files to this folder instead of standard output.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(help: ArgumentHelp("The account that the night runs as; the office's owner when left out.", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("When the run starts, in UTC.", valueName: "hh:mm"))
    var at: String = "02:30"

    @Option(name: .customLong("check-at"), help: ArgumentHelp("When it is checked, in UTC.", valueName: "hh:mm"))
    var checkAt: String = "06:30"

    @Option(help: ArgumentHelp("The program; this one when left out.", valueName: "file"), completion: .file())
    var program: String?

    @Argument(parsing: .postTerminator, help: "Options of the run.")
    var runOptions: [String] = []

    func validate() throws {
        for time in [at, checkAt] where DayTime(time) == nil {
            throw ValidationError("“\(time)” is no time of day; write it as 02:30.")
        }
    }

    func run() throws {
        let plan = try plan()
        if let objection = plan.objection { throw Failure.usage(objection) }
        let files = UnitFile.all(plan)
        guard let output else {
            return try Console.write(files.map { "# \($0.name)\n\($0.text)" }.joined(separator: "\n"))
        }
        for file in files { try write(file, to: output) }
        try Console.write(words(files, output))
    }

    private func plan() throws -> UnitPlan {
        let folder = try WholePath.existing(options.folder)
        let ledger = try WholePath.existing(options.ledgerPath)
        let program = try WholePath.of(program ?? WholePath.existing("/proc/self/exe"))
        guard access(program, X_OK) == 0 else {
            throw Failure(words: ["\(program): there is no such program; name it with --program"], exitCode: 66)
        }
        let given = try RunOptions(runOptions)
        var plan = UnitPlan(program: program, office: OfficeFolder(folder), ledger: ledger, account: try account(folder))
        if let at = DayTime(at), let checkAt = DayTime(checkAt) { (plan.at, plan.checkAt) = (at, checkAt) }
        (plan.options, plan.files) = (given.words, given.files)
        return plan
    }

    /// The night works as the owner of the office and nobody else, and needs none of root's powers.
    private func account(_ folder: String) throws -> String {
        var status = stat()
        guard stat(folder, &status) == 0 else { throw Failure(words: ["\(folder): cannot be read"], exitCode: 74) }
        let owner = Account.name(status.st_uid)
        guard let account = user ?? owner, let number = Account.number(account) else {
            throw Failure.usage("--user: there is no account “\(user ?? "\(status.st_uid)")” on this machine")
        }
        guard number != 0 else {
            throw Failure.usage(
                "The night does not run as root. Make an account for it (adduser --system --group transferdesk), give it the "
                    + "office (chown -R transferdesk: FOLDER), and run this again.")
        }
        guard number == status.st_uid else {
            throw Failure.usage(
                "--user: \(folder) belongs to \(owner ?? "\(status.st_uid)"); give it to \(account) first: chown -R \(account): FOLDER"
            )
        }
        return account
    }

    // MARK: Writing

    private func write(_ file: UnitFile, to folder: String) throws {
        do {
            let spool = try Spool(path: "\(folder)/\(file.name)")
            try spool.write(Array(file.text.utf8))
            try spool.finish()
        } catch let fault as OutputFault {
            throw Failure(fault)
        }
    }

    private func words(_ files: [UnitFile], _ folder: String) -> String {
        """
        Wrote to \(folder):
        \(files.map { "  \($0.name)" }.joined(separator: "\n"))

        To start them, as root:
          systemctl daemon-reload
          systemctl enable --now transferdesk-night.timer transferdesk-night-check.timer
        To try the night now:
          systemctl start transferdesk-night.service

        """
    }
}
