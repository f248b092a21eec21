import ArgumentParser
import Ledger

/// `transferdesk programs add`: a token.
struct ProgramsAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a program's token, and show it once.")

    @OptionGroup var program: ProgramOptions

    func run() throws {
        let token = try program.office.open().addProgram(try program.program, by: Account.own)
        try Console.write("\(token.text)\n")
        Console.complain("This is the token of \(try program.program), shown once: keep it where that program alone reads it.\n")
    }
}
