import FixtureSupport
import Rulebook

/// Certificates made at random of good and broken values for every field; the same seed gives the same ones.
struct RandomCertificates {
    private var random: SeededGenerator
    private var isTidy = true
    private let titles: [String]
    private let codes: [String]
    private let statuses: [String]
    private let issuers: [String]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        let rulebook = try Project.rulebook.get()
        titles = rulebook.titles.map(\.text)
        codes = rulebook.codes.map(\.id)
        statuses = rulebook.statuses.map(\.text)
        issuers = rulebook.issuers.flatMap(\.names)
    }

    /// One in five comes again, its holder perhaps stated otherwise.
    mutating func make(_ count: Int) -> [Certificate] {
        var made: [Certificate] = []
        while made.count < count {
            guard Int.random(in: 0..<5, using: &random) == 0, var copy = made.randomElement(using: &random) else {
                made.append(one())
                continue
            }
            if Bool.random(using: &random) { copy.number = nil }
            if Bool.random(using: &random) { (copy.index, copy.email) = (nil, nil) }
            made.append(copy)
        }
        return made
    }

    /// Every other one is nearly in order, so that one broken field decides.
    mutating func one() -> Certificate {
        isTidy = Bool.random(using: &random)
        var certificate = Certificate()
        certificate.title = pick(titles, Self.brokenTitles, broken: 15, missing: 20)
        certificate.code = pick(codes + Self.common, Self.brokenCodes, broken: 15, missing: 45)
        certificate.version = pick(["2.0", "1.0"], ["3", "latest", "", "v2", "0"], broken: 30, missing: 75)
        certificate.language = pick(Self.languages, ["Klingon", "-", "x"], broken: 20, missing: 70)
        certificate.on = pick(Self.days, Self.brokenDays, broken: 25, missing: 20)
        certificate.issued = pick(Self.days, Self.brokenDays, broken: 25, missing: 60)
        certificate.status = pick(["Completed", "Passed"], statuses + ["?", "", "n/a"], broken: 30, missing: 0)
        let others = Bool.random(using: &random) ? issuers : ["Horizon", "-", "https://x.y/z"]
        certificate.issuer = pick(["Inspira", "elearning.un.org"], others, broken: 30, missing: 10)
        certificate.name = pick(Self.names, ["\u{202E}", "-", "1"], broken: 5, missing: 25)
        certificate.index = pick(Self.numbers, ["0", "UN-1", "12345678901234567890123"], broken: 10, missing: 55)
        certificate.email = pick(["a@x.org", "A@X.org", "b@x.org"], ["@", "none"], broken: 10, missing: 60)
        certificate.number = pick(["C-1", "C-2", "C-3"], ["0", "-"], broken: 10, missing: 80)
        certificate.expires = pick(Self.days, Self.brokenDays, broken: 25, missing: 85)
        return certificate
    }

    private mutating func pick(_ good: [String], _ bad: [String], broken: Int, missing: Int) -> String? {
        if Int.random(in: 0..<100, using: &random) < missing { return nil }
        let isBroken = Int.random(in: 0..<100, using: &random) < (isTidy ? broken / 3 : broken)
        return (isBroken ? bad : good).randomElement(using: &random)
    }

    // MARK: Values

    private static let brokenTitles = [
        "BSAF", "BSAFFE", "Certificate of Completion - BSAFE", "B\u{405}AFE", "BSAFE\u{200B}", "LMS-3395 BSAFE", "Этика", "培训",
        "Cooking, for \"Beginners\"", "BSAFE LMS-2299/2302", "Ethics and Integrty", "Version 2.0", "PSEA [Version 3.0]", "()",
        "=1+1",
        "Information Security Awareness - Foundational Assesment", "PSEA (French) [Version 1.0]", "😀", "\u{301}", "n/a",
    ]
    private static let brokenCodes = [
        "LMS-9999", "LMS-33X5", "3395", "L\u{41C}S-3395", "LMS-2299/2302", "bsafe_2021", "LMS", "lms.003395",
        "LMS-3395 (English)", "-",
        "LMS-99999999999999999999",
    ]
    private static let days = [
        "2018-01-01", "2019-05-31", "2023-01-31", "2023-02-01", "2024-02-29", "2025-03-31", "2026-03-31", "2026-04-01",
        "2026-05-12",
        "2026-11-23", "12 March 2021", "2026-05-12T10:11:12Z",
    ]
    private static let brokenDays = [
        "", "2026-11-24", "2030", "2021", "July 2024", "2024-07", "03/04/2021", "13/04/2021", "04/13/2021", "05/01/2026", "44267",
        "2021-99-99", "1999-12-31", "0000-00-00", "someday", "30 February 2021", "٥ يناير ٢٠٢٤", "2024年1月5日", "12.03.2021", "0",
    ]
    private static let languages = ["English", "fr", "Español", "ru", "中文", "العربية"]
    private static let common = Array(repeating: "LMS-7271", count: 6) + Array(repeating: "LMS-2234", count: 6)
    /// Enough of them that not every record is another's duplicate.
    private static let numbers = (1...30).map { "\($0)" } + ["01", "00004", "648023"]
    private static let names = ["Anna Larsen", "LARSEN Anna", "Anna Maria Larsen", "Boris Petrov", "A. Larsen", "Chen Wei", "王伟"]
}
