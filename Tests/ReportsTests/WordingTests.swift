import FixtureSupport
import Records
import Testing

@testable import Reports
@testable import Rulebook
@testable import Verdicts

/// Words in both languages for everything that can be found.
@Suite struct WordingTests {
    private static let languages: [Language] = [.english, .french]

    private static func wording(_ language: Language) throws -> any Wording {
        try ReportContext(rulebook: Project.rulebook.get(), language: language, asOf: "2026-11-23", sources: ["a.csv", "b.csv"])
            .wording
    }

    /// One of each: the switch below fails to compile when a new one has no example here.
    private static let details: [FindingDetail] = {
        let (one, other) = (CalendarDay("2021-03-04")!, CalendarDay("2021-04-03")!)
        let code = CodeID(0)
        let problems: [RowProblem] = [
            .cells(expected: 3, found: 2), .statedTwice(.courseTitle), .splitValue(.courseCode), .nothingFound,
        ]
        return problems.map(FindingDetail.problem) + [
            .codePoint(.courseCode, 0x202E), .splitValue(.courseTitle), .byCode(code), .byTitle, .byCodeAndTitle(code),
            .byMisspeltTitle(code), .byCodeUncheckedTitle(code), .byTitleAndRequest(code), .codeFieldIsNoCode, .versionStated(2),
            .versionByDate, .versionsDisagree, .versionUnreadable, .codeUnknown, .day(one), .days(one, other),
            .eitherDay(one, other), .issueDay(one),
            .cycle(one, other), .noStatusInSource, .emptyStatus, .unknownStatus, .issuerOfRequest,
            .earlier(EarlierRecord(source: 1, position: 7)), .inDelivery(DeliveredRecord(delivery: 12, source: 0, position: 3)),
            .inDelivery(DeliveredRecord(delivery: 12, source: 1, position: 3)), .requestDiffers, .staffRowDiffers,
            .nothingToCompare, .holderAgrees,
            .inHistory(one), .code(code), .eitherCode(code, CodeID(1)), .courseNotSettled, .holderNotSettled,
        ]
    }()

    @Test func everyDetailHasASentenceInBothLanguages() throws {
        for detail in Self.details {
            let finding = Finding(check: .course, outcome: .open, reason: .courseNotRecognised, row: nil, detail: detail)
            let sentences = try Self.languages.map { try Self.wording($0).detail(finding, sources: ["a.csv", "b.csv"]) }
            for sentence in sentences { Sentence.check(sentence) }
            let isWordless = if case .day = detail { true } else if case .code = detail { true } else { false }
            #expect(isWordless || sentences[0] != sentences[1], "\(sentences[0])")
        }
    }

    /// What a detail names, its sentence names.
    @Test func sentencesNameWhatTheyAreAbout() throws {
        let code = try Project.rulebook.get().codes[0].id
        let named: [(FindingDetail, [String])] = [
            (.codePoint(.courseCode, 0x202E), ["U+202E"]), (.codePoint(.courseTitle, 0x7), ["U+0007"]),
            (.byCode(CodeID(0)), [code]),
            (.versionStated(3), ["3"]),
            (.days(CalendarDay("2021-03-04")!, CalendarDay("2021-04-03")!), ["2021-03-04", "2021-04-03"]),
            (.problem(.cells(expected: 5, found: 4)), ["5", "4"]),
            (.earlier(EarlierRecord(source: 1, position: 7)), ["b.csv", "7"]),
            (.inDelivery(DeliveredRecord(delivery: 12, source: 0, position: 3)), [" 12, ", " 3."]),
            (.inDelivery(DeliveredRecord(delivery: 12, source: 1, position: 3)), [" 12, fi", " 2, ", " 3."]),
            (.inHistory(CalendarDay("2020-01-02")!), ["2020-01-02"]),
        ]
        for (detail, words) in named {
            let finding = Finding(check: .course, outcome: .open, reason: nil, row: nil, detail: detail)
            for language in Self.languages {
                let sentence = try Self.wording(language).detail(finding, sources: ["a.csv", "b.csv"])
                for word in words { #expect(sentence.contains(word), "\(sentence)") }
            }
        }
    }

    @Test(arguments: [Language.english, .french])
    func everyReasonHasASentence(_ language: Language) throws {
        let rulebook = try Project.rulebook.get()
        for reason in Reason.allCases {
            Sentence.check(try #require(rulebook[reason].text[language]))
            if reason.reasonClass == .refer || reason.reasonClass == .reject || reason.reasonClass == .referAndAdvice {
                Sentence.check(try #require(rulebook[reason].settle[language], "\(reason.rawValue)"))
            }
        }
    }

    @Test func everyRowThatLostHasAReason() throws {
        let all: [NotChosen.Because] = [
            .codeSettles(CodeID(0)), .versionIs(2), .completedBeforeItBegan, .courseIsAnother(CourseID(0)), .issuerIsNoAgency,
            .notInForce,
            .otherNetwork,
        ]
        for because in all {
            let words = try Self.languages.map { try Self.wording($0).because(because) }
            #expect(words.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") } && words[0] != words[1])
        }
    }

    @Test func headingsFieldsAndVerdicts() throws {
        let (english, french) = (try Self.wording(.english), try Self.wording(.french))
        for label in Label.allCases { #expect(!english.label(label).isEmpty && !french.label(label).isEmpty) }
        for field in Field.allCases { #expect(!english.field(field).isEmpty && !french.field(field).isEmpty) }
        for verdict in [Verdict.accept, .reject, .refer] { #expect(english.verdict(verdict) != french.verdict(verdict)) }
        for what in [NotChecked.holder, .authenticity] { #expect(english.notChecked(what) != french.notChecked(what)) }
    }

    @Test func counts() throws {
        let counts: [Verdict: Int] = [.accept: 1, .refer: 2]
        #expect(try Self.wording(.english).count(3, counts) == "3 certificates: 1 to accept, 0 to reject, 2 to look at.")
        #expect(try Self.wording(.english).count(1, [.accept: 1]).hasPrefix("1 certificate: "))
        #expect(try Self.wording(.french).count(3, counts).hasPrefix("3 certificats : 1 à accepter, 0 à rejeter, 2 à examiner"))
    }

    @Test func placesAreEscaped() throws {
        for language in Self.languages {
            let place = try Self.wording(language).place("a\u{1B}\u{202E}.csv", position: 1, line: 2)
            #expect(place.contains("a\\u{001B}\\u{202E}.csv"))
        }
    }
}
