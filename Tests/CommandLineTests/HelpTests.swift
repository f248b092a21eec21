import ProgramSupport
import Testing

/// What the program says of itself.
@Suite struct HelpTests {
    @Test func versionIsANumber() throws {
        let ended = try Program.run(["--version"])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        #expect(ended.text.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]])
    func helpNamesTheCommandsAndTheExitCodes(_ arguments: [String]) throws {
        let ended = try Program.run(arguments)
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        for word in ["explain", "judge", "rules", "batch", "ledger", "64", "65", "66", "74", "75", "78"] {
            #expect(ended.text.contains(word), "\(word)")
        }
    }

    /// Every option of the specification is told in the help of both commands.
    @Test(arguments: ["explain", "judge"])
    func helpNamesEveryOption(_ command: String) throws {
        let ended = try Program.run([command, "--help"])
        #expect(ended.exitCode == 0)
        let options = [
            "--rules", "--as-of", "--issuer", "--for", "--index-number", "--staff", "--history", "--course", "--date-order",
            "--input-format", "--language", "--format", "--fail-on",
        ]
        for option in options + (command == "judge" ? ["--output"] : []) {
            #expect(ended.text.contains(option), "\(option)")
        }
        #expect(ended.text.contains("index_number,name,email,job_network,supervisor,uniformed"))
        #expect(ended.text.contains("index_number,course_code,completed_on"))
    }

    @Test(arguments: [["rules", "--help"], ["rules", "check", "--help"], ["rules", "show", "--help"]])
    func rulesHaveHelp(_ arguments: [String]) throws {
        let ended = try Program.run(arguments)
        #expect(ended.exitCode == 0 && ended.text.contains("USAGE: transferdesk rules"))
    }

    @Test(arguments: [
        ("batch", ["setup", "units", "check", "restore"]),
        ("ledger", ["list", "show", "why", "put-back", "head", "audit", "backup", "erase", "confirm", "purge"]),
    ])
    func officeCommandsHaveHelp(_ command: String, _ subcommands: [String]) throws {
        let help = try Program.run([command, "--help"])
        for subcommand in subcommands {
            #expect(help.text.contains("\n  \(subcommand) "))
            let ended = try Program.run([command, subcommand, "--help"])
            #expect(ended.exitCode == 0 && ended.text.contains("USAGE: transferdesk \(command) \(subcommand) <folder>"))
            #expect(ended.text.contains("--ledger <file>"))
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreGenerated(_ shell: String) throws {
        let ended = try Program.run(["--generate-completion-script", shell])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
        for word in ["transferdesk", "explain", "judge", "date-order"] { #expect(ended.text.contains(word), "\(word)") }
    }

    /// The shell itself must take the script.
    @Test func bashTakesItsCompletions() throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("completions", try Program.run(["--generate-completion-script", "bash"]).text)
        var bash = Program()
        bash.path = "/bin/bash"
        let ended = try bash.run(["-n", script])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty)
    }
}
