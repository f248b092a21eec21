import Foundation
import Rulebook

/// Where the rulebook lies.
enum RulesFolder {
    /// `--rules`, else beside the installed program, else beside the build, else here.
    static func find(_ given: String?) -> String {
        if let given { return given }
        let candidates = installed + ["Rules"]
        return candidates.first { FileManager.default.fileExists(atPath: "\($0)/codes.csv") } ?? "Rules"
    }

    /// `PREFIX/share/transferdesk/Rules` for `PREFIX/bin/transferdesk`; in a checkout the folder above `.build`.
    private static var installed: [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return [] }
        var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
        var candidates = [folder.deletingLastPathComponent().appendingPathComponent("share/transferdesk/Rules").path]
        while folder.path != "/" {
            candidates.append(folder.appendingPathComponent("Rules").path)
            folder = folder.deletingLastPathComponent()
        }
        return candidates
    }

    static func load(_ given: String?) throws -> Rulebook {
        let folder = find(given)
        do {
            return try Rulebook(folder: folder)
        } catch let unusable as UnusableRulebook {
            throw Failure(unusable, folder: folder)
        }
    }
}
