import Testing

@testable import Reports

@Suite("Markup")
struct MarkupTests {
    private static let hostile = "<b a=\"1\" c='2'>&amp;\u{202E}\n"

    /// The same in text and in attributes.
    @Test func textIsEscaped() {
        let markup: Markup = "<i title=\"\(Self.hostile)\">\(Self.hostile)</i>"
        let escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;\\u{202E}\\u{000A}"
        #expect(markup.text == "<i title=\"\(escaped)\">\(escaped)</i>")
    }

    @Test func markupStaysAsItIs() {
        let inner: Markup = "<b>\("<")</b>"
        let list: Markup = "<i>\(inner)\([inner, "<br/>"])\(7)</i>"
        #expect(list.text == "<i><b>&lt;</b><b>&lt;</b><br/>7</i>")
    }
}
