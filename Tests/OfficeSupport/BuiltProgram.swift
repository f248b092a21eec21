import FixtureSupport
import Foundation

package enum BuiltProgram {
    /// Beside the test bundle, whatever the build folder is called.
    package static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("transferdesk").path
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : "\(Project.root)/.build/debug/transferdesk"
    }()
}
