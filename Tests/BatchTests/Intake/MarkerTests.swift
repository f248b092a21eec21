import Ledger
import Testing

@testable import Batch

@Suite struct MarkerTests {
    private static let content = KeptContent(digest: .of([1]), size: 12)
    private static let digest = "\(ContentDigest.of([1]))"

    private func marker(_ says: String) -> Marker? { Marker(EntryName("a.done"), says: Array(says.utf8)) }

    @Test(arguments: ["", "\n", "12", "12\n", "  12\r\n", "12 \(digest)\n", "12\n\(digest.uppercased())\n"])
    func agrees(_ says: String) { #expect(marker(says)?.agrees(with: Self.content) == true) }

    @Test(arguments: ["11", "0", "-12", "12 \(ContentDigest.of([2]))"])
    func disagrees(_ says: String) { #expect(marker(says)?.agrees(with: Self.content) == false) }

    @Test(arguments: [
        "twelve", "12 bytes", "12.0", "12 \(digest) more", "\(digest)", "99999999999999999999", "12 \(digest.dropLast())",
        "\u{FEFF}12",
    ])
    func saysSomethingElse(_ says: String) { #expect(marker(says) == nil) }

    @Test func noText() { #expect(Marker(EntryName("a.done"), says: [0xFF, 0xFE]) == nil) }
}
