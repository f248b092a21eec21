import Ledger
import Reports
import Rulebook

/// The answer to a request, to be copied or printed, and the text of Inspira's enquiry.
struct LetterPage {
    let markup: Markup

    init(_ ask: Ask, _ request: StoredRequest, _ letter: Letter, _ language: Language) {
        let frame = Frame(ask)
        let other: Language = language == .english ? .french : .english
        let enquiry = letter.enquiry.map { Self.text($0, "enquiry", .enquiry, language, frame) } ?? .nothing
        markup = frame.page(
            frame.say(.letterFor(request.id)),
            """
            <p class="choices"><a href="/requests/\(Int(request.id))">\(frame.say(.wholeRequest))</a>
            <a href="/requests/\(Int(request.id))/letter?language=\(other.rawValue)" hreflang="\(other.rawValue)">\(frame.say(.letterIn(other)))</a></p>
            \(Self.text(letter.text, "letter", .letter, language, frame))\(enquiry)
            """)
    }

    private static func text(_ text: String, _ id: String, _ heading: Phrase, _ language: Language, _ frame: Frame) -> Markup {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(String($0))\n" as Markup }
        return """
            <section aria-labelledby="\(id)-heading">
            <h2 id="\(id)-heading">\(frame.say(heading))</h2>
            <pre class="letter" id="\(id)" lang="\(language.rawValue)" tabindex="0">\(lines)</pre>
            <button type="button" class="second" data-copy="\(id)" data-copied="\(frame.say(.copied))" hidden>\(frame.say(.copy))</button>
            </section>

            """
    }
}
