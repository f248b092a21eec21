import Reports
import Rulebook

/// What is shown in place of what was asked for.
struct RefusalPage {
    let markup: Markup

    init(_ refusal: Refusal, _ language: Language) {
        let frame = Frame(language)
        markup = frame.page(
            frame.say(refusal.title),
            """
            <p>\(frame.say(refusal.advice))</p>
            <p><a href="/">\(frame.say(.home))</a></p>

            """)
    }
}
