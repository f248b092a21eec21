import ArgumentParser
import Foundation
import Records
import Reports
import Rulebook
import Uploads

/// `transferdesk rules`: the rulebook itself.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Check the rulebook, or show its rows.", subcommands: [RulesCheck.self, RulesShow.self])
}

struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Load the rulebook and name everything that is wrong with it; exit 78 when anything is.")

    @Option(help: ArgumentHelp("The folder of the rulebook.", valueName: "dir"), completion: .directory)
    var rules: String?

    func run() throws {
        let rulebook = try RulesFolder.load(rules)
        for table in Table.allCases { try Console.write("\(table.name): \(rulebook.rows[table].count) rows" + "\n") }
        try Console.write("The rulebook in \(RulesFolder.find(rules)) is in order." + "\n")
        try Console.write(rulebook.digest + "\n")
    }
}

struct RulesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a row, what it rests on and an example certificate for it.",
        discussion:
            "An ID is a row's (LMS-3395, codes/LMS-3395, equivalences/bsitf-bsafe) or a table's (codes); without one the tables are listed."
    )

    @Argument(help: "A row or a table.")
    var id: String?

    @Option(help: ArgumentHelp("The folder of the rulebook.", valueName: "dir"), completion: .directory)
    var rules: String?

    @Option(help: "en or fr.")
    var language: Language = .english

    func run() throws {
        let rulebook = try RulesFolder.load(rules)
        guard let id else {
            for table in Table.allCases { try Console.write("\(table.name)  \(rulebook.rows[table].count) rows" + "\n") }
            return
        }
        if let table = Table.allCases.first(where: { $0.name == id }) {
            for entry in rulebook.rows[table] { try Console.write(entry.cells.prefix(4).joined(separator: "  ") + "\n") }
            return
        }
        let rows = rulebook.rows.find(id)
        guard !rows.isEmpty else {
            throw Failure(
                words: [
                    "There is no row “\(SafeText.escaped(id))”; transferdesk rules show lists the tables, rules show TABLE its rows."
                ], exitCode: 64)
        }
        let pages = rows.map { RowPage(rulebook, $0, language, Terminal.style).text }
        try Console.write(pages.joined(separator: "\n"))
    }
}
