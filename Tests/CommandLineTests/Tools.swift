import Foundation

/// Programs of the system that some tests need.
enum Tools {
    static let pdftotext = path("pdftotext")
    static let strace = path("strace")
    static let systemdAnalyze = path("systemd-analyze")

    private static func path(_ name: String) -> String? {
        ["/usr/bin", "/usr/local/bin", "/bin"].map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
