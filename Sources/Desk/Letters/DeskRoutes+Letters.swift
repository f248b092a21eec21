import Ledger
import Rulebook

extension DeskRoutes {
    /// Certificates of one letter: nobody reads more.
    private static let mostInLetter = 200

    func letterPage(_ ask: Ask) async throws -> Answer {
        let number = try ask.number("request")
        let language = ask.query["language"].flatMap(Language.init) ?? ask.language
        return try await aside { [self] in
            let request = try ledger.request(number)
            let verdicts = try ledger.verdicts(of: request.delivery.id, limit: Self.mostInLetter)
            let items = try verdicts.flatMap { try letterItems($0, language, depth: 0) }
            return .page(LetterPage(ask, request, Letter(items, language), language).markup)
        }
    }

    /// A certificate that was judged again is told of as it came out then.
    private func letterItems(_ verdict: StoredVerdict, _ language: Language, depth: Int) throws -> [LetterItem] {
        let standing = try ledger.standing(ofVerdict: verdict.id)
        guard let again = standing.completion, depth < 8 else {
            return [LetterItem(ShownVerdict(verdict), standing, try rulebooks.find(verdict.rulebook), language)]
        }
        let delivery = try ledger.request(again).delivery.id
        return try ledger.verdicts(of: delivery, limit: Self.mostInLetter).flatMap {
            try letterItems($0, language, depth: depth + 1)
        }
    }
}
