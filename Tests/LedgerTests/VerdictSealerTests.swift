import Foundation
import Testing
import Verdicts

@testable import Ledger

@Suite struct VerdictSealerTests {
    private static let entry = SampleNight.entry(1, .accept, SampleNight.ada)

    private static func sealer() -> VerdictSealer {
        var sealer = VerdictSealer()
        for (number, tail) in SampleNight.tails { sealer.define(tail: number, tail) }
        return sealer
    }

    @Test func tailThatNobodyHasGiven() {
        var sealer = Self.sealer()
        var entry = Self.entry
        entry.tail = .shared(3)
        #expect(throws: LedgerFault.self) { try sealer.seal(entry) }
        entry.tail = .own([1])
        #expect(throws: Never.self) { try sealer.seal(entry) }
        sealer.forgetTails()
        #expect(throws: LedgerFault.self) { try sealer.seal(Self.entry) }
    }

    /// Equal verdicts have seals that tell nobody so.
    @Test func everyKeyIsAnother() throws {
        var sealer = Self.sealer()
        let seals = try (1...1_000).map { _ in try sealer.seal(Self.entry).content.seal }
        #expect(Set(seals.map(\.key)).count == 1_000 && Set(seals.map(\.code)).count == 1_000)
    }

    @Test func tailIsSealed() throws {
        var sealer = Self.sealer()
        let sealed = try sealer.seal(Self.entry).content
        let texts = sealed.texts.map { $0?.data }
        func agrees(_ number: Int) -> Bool {
            let tail = SampleNight.tails[number].map { ContentDigest.of($0).data }
            let parts = [Data(sealed.record), tail] + texts + [sealed.plain.map { Data($0) }]
            return Seal.agrees(sealed.seal.code, key: sealed.seal.key, parts)
        }
        #expect(agrees(1) && !agrees(2))
    }
}
