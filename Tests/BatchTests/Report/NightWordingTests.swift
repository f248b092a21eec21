import Testing
import Verdicts

@testable import Batch

@Suite("Words for a night")
struct NightWordingTests {
    private static let wordings: [any NightWording] = [EnglishNightWording(), FrenchNightWording()]
    private static let codes = [
        "still-being-written", "temporary-name", "hidden", "symbolic-link", "hard-link", "no-regular-file", "unreadable",
        "marker-without-data", "marker-disagrees", "too-large", "night-is-full", "stopped", "cannot-be-moved",
    ]

    /// Everything is said in both languages, and differently but for what reads alike in both.
    @Test func everythingIsSaidInBoth() {
        let said = Self.wordings.map { wording in
            NightLabel.allCases.map(wording.label) + Verdict.allCases.map(wording.verdict)
                + NightListing.Kind.allCases.map(wording.kind)
                + [.quarantined, .refused, .partlyJudged, .waiting].map { wording.whatToDo($0, because: nil) }
                + [wording.whatToDo(.refused, because: "empty")]
                + Self.codes.flatMap { [wording.deferral($0)?.why ?? "", wording.deferral($0)?.whatToDo ?? ""] }
        }
        for (english, french) in zip(said[0], said[1]) {
            #expect(!english.isEmpty && !french.isEmpty)
            #expect(english != french || ["Code"].contains(english), "\(english)")
        }
    }

    @Test func codesThatAreNotKnown() {
        for wording in Self.wordings { #expect(wording.deferral("unheard-of") == nil) }
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
    func numbers(_ number: Int, _ said: String) {
        #expect(Self.wordings[0].number(number) == said)
        #expect(Self.wordings[1].number(number) == said.replacing(",", with: "\u{A0}"))
    }

    @Test func oneAndMany() {
        var counts = NightDelivery.Counts(accepted: 1, rejected: 2, referred: 3)
        #expect(Self.wordings[0].tally(counts) == "1 to accept, 2 to reject, 3 to look at")
        counts.unreadable = 1
        #expect(Self.wordings[1].tally(counts) == "1 à accepter, 2 à rejeter, 3 à regarder (dont 1 illisibles)")
    }
}
