import Foundation

/// Programs of the system that some tests need.
package enum Tools {
    package static let pdftotext = path("pdftotext")
    package static let strace = path("strace")
    package static let systemdAnalyze = path("systemd-analyze")

    private static func path(_ name: String) -> String? {
        ["/usr/bin", "/usr/local/bin", "/bin"].map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
