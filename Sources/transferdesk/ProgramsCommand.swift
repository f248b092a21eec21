import ArgumentParser

/// `transferdesk programs`: which programs may ask the desk.
struct ProgramsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programs", abstract: "Say which programs may have certificates judged by the web desk.",
        discussion: """
            Each has a token of its own, which it sends as Authorization: Bearer TOKEN with POST /api/judge. The desk describes the \
            interface at /api/openapi.json. Nothing that a program sends is kept.
            """,
        subcommands: [ProgramsAdd.self, ProgramsList.self, ProgramsEnd.self])
}
