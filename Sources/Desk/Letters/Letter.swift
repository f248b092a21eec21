import Records
import Rulebook

/// What is sent back for a request, as plain text to be copied into an answer.
struct Letter: Sendable {
    private let items: [LetterItem]
    private let language: Language
    private let wording = LetterWording()

    init(_ items: [LetterItem], _ language: Language) {
        self.items = items
        self.language = language
    }

    private func say(_ phrase: Phrase) -> String { phrase[language] }

    // MARK: The letter

    var text: String {
        let parts =
            [say(wording.greeting), say(wording.opening)] + items.map(item)
            + [say(wording.again), say(wording.checked), say(wording.closing)]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func item(_ item: LetterItem) -> String {
        let title = item.title.map(SafeText.escaped) ?? say(wording.untitled)
        switch item.outcome {
        case .accepted: return "\(say(wording.accepted))\n  \(item.accepted.map(entered) ?? title)"
        case .open: return "\(say(wording.open))\n  \(title)\n  \(item.reason)"
        case .rejected:
            let instead = item.instead.map { "\n  \(say(wording.instead)) \($0.title) (\($0.codes.joined(separator: ", ")))" }
            return "\(say(wording.rejected))\n  \(title)\n  \(item.reason)\(instead.joined())"
        }
    }

    private func entered(_ certificate: AcceptedCertificate) -> String {
        "\(certificate.title) (\(certificate.codes.joined(separator: " / "))), \(say(wording.completed)) \(certificate.completedOn)"
    }

    // MARK: The enquiry

    /// What Inspira's e-learning enquiry asks for; nil where nothing is accepted.
    var enquiry: String? {
        let accepted = items.compactMap(\.accepted)
        guard !accepted.isEmpty else { return nil }
        let blocks = accepted.map { certificate in
            let person = [certificate.indexNumber, certificate.name].compactMap(\.self).map(SafeText.escaped).joined(
                separator: " ")
            let lines = [
                (wording.holder, person), (wording.course, certificate.title),
                (wording.number, certificate.codes.joined(separator: " / ")), (wording.day, certificate.completedOn),
            ]
            return lines.filter { !$0.1.isEmpty }.map { "\(say($0.0)) \($0.1)" }.joined(separator: "\n")
        }
        return ([say(wording.category)] + blocks + [say(wording.update)]).joined(separator: "\n\n") + "\n"
    }
}
