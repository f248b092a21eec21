package import Ledger
import Records

/// The report of a night as it was published: files that are still what they were then.
package struct PublishedReport: Sendable {
    private let folder: String
    /// By name, from the manifest.
    private let digests: [String: String]

    /// - Returns: nil where the night has none, or its manifest is not the one that was published.
    package init?(_ run: Int64, _ office: OfficeFolder, _ ledger: Ledger) throws {
        guard let published = try ledger.publishedReports().first(where: { $0.run == run }) else { return nil }
        folder = office.report(run)
        guard let manifest = try? InputSource(path: "\(folder)/SHA256SUMS").whole(limit: 1 << 20),
            ContentDigest.of(manifest) == published.digest
        else { return nil }
        let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n").compactMap { line -> (String, String)? in
            let parts = line.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " || $0 == "*" } }
            return parts.count == 2 ? (String(parts[1]), String(parts[0])) : nil
        }
        digests = Dictionary(lines, uniquingKeysWith: { first, _ in first })
    }

    /// The names of its files, sorted.
    package var names: [String] { digests.keys.sorted() }

    /// A file to be handed out; nil where the manifest has none of that name, or it was changed.
    package func file(_ name: String) throws -> KeptFile? {
        guard let digest = digests[name] else { return nil }
        let folder = try Folder(folder)
        guard try folder.digest(EntryName(name)).map({ "\($0)" }) == digest else { return nil }
        return try KeptFile(EntryName(name), in: folder)
    }

    /// What a browser may do with `report.html`.
    package static var policy: String { PageStyle.policy }
}
