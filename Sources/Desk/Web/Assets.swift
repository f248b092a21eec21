import Ledger

/// Style and script of every page: parts of the program, served under their digest.
enum Assets {
    private static let sheet = PackageResources.desk_css
    private static let program = PackageResources.desk_js

    static let stylePath = "/assets/\(digest(sheet))/desk.css"
    static let scriptPath = "/assets/\(digest(program))/desk.js"

    private static func digest(_ bytes: [UInt8]) -> String { String("\(ContentDigest.of(bytes))".prefix(16)) }

    static func style(_ ask: Ask) throws -> Answer { try answer(ask, sheet, "text/css; charset=utf-8") }
    static func script(_ ask: Ask) throws -> Answer { try answer(ask, program, "text/javascript; charset=utf-8") }

    private static func answer(_ ask: Ask, _ bytes: [UInt8], _ type: String) throws -> Answer {
        guard ask.parameters["digest"] == digest(bytes) else { throw Refusal.notFound }
        return .asset(bytes, type)
    }
}
