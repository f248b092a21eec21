import Reports

/// Shown while a large request is judged.
struct ProgressPage {
    let markup: Markup

    init(_ ask: Ask, records: Int) {
        let frame = Frame(ask)
        markup = frame.page(
            frame.say(.judging),
            """
            <p role="status">\(frame.say(.judged(records)))</p>
            <p class="faint">\(frame.say(.judgingHint))</p>

            """)
    }
}
