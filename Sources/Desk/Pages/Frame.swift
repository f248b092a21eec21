import Batch
import Ledger
import Reports
import Rulebook

/// What stands around the content of every page.
struct Frame: Sendable {
    let language: Language
    private let visitor: Visitor?
    private let formToken: FormToken?
    private let route: Route?

    init(_ ask: Ask) {
        language = ask.language
        visitor = ask.visitor
        formToken = ask.formToken
        route = ask.route
    }

    /// Of a page without forms.
    init(_ language: Language) {
        self.language = language
        (visitor, formToken, route) = (nil, nil, nil)
    }

    func say(_ phrase: Phrase) -> String { phrase[language] }

    /// - Parameters:
    ///   - title: also the heading.
    ///   - lead: stands beside the heading.
    func page(_ title: String, lead: Markup = .nothing, _ content: Markup) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · \(say(.product))</title>
        <link rel="stylesheet" href="\(Assets.stylePath)">
        <script src="\(Assets.scriptPath)" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">\(say(.skip))</a>
        \(header)<main id="content" tabindex="-1">
        <h1>\(title)</h1>
        \(lead)\(content)</main>
        <footer><p>\(say(.noAuthenticity))</p></footer>
        </body>
        </html>

        """
    }

    /// A form that only this desk can send.
    /// - Parameter label: of the button.
    func form(_ route: Route, _ fields: Markup, button label: Phrase, kind: Markup = "") -> Markup {
        """
        <form method="post" action="\(route.rule.path)"\(kind)>
        \(token)\(fields)<button type="submit">\(say(label))</button>
        </form>

        """
    }

    /// Tells a form of this desk from any other.
    var token: Markup {
        guard let formToken else { return .nothing }
        return "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\(formToken.description)\">\n"
    }

    // MARK: Header

    private var header: Markup {
        guard let visitor else {
            return "<header class=\"top\"><p class=\"product\">\(say(.product))</p></header>\n"
        }
        return """
            <header class="top">
            <p class="product"><a href="/">\(say(.product))</a></p>
            <nav aria-label="\(say(.sections))"><ul>
            \(Section.allCases.filter { $0.route.rule.access.admits(visitor.role) }.map(item))</ul></nav>
            <div class="who">
            <p>\(say(.signedIn(visitor.name, visitor.role)))</p>
            \(form(.chooseLanguage, other, button: .switchLanguage, kind: " class=\"inline\""))\
            <a href="\(Route.passwordPage.rule.path)">\(say(.password))</a>
            \(form(.signOut, .nothing, button: .signOut, kind: " class=\"inline\""))</div>
            </header>

            """
    }

    private var other: Markup {
        let other: Language = language == .english ? .french : .english
        return "<input type=\"hidden\" name=\"language\" value=\"\(other.rawValue)\">"
    }

    private func item(_ section: Section) -> Markup {
        let current: Markup = section.route == route ? " aria-current=\"page\"" : .nothing
        return "<li><a href=\"\(section.route.rule.path)\"\(current)>\(say(section.phrase))</a></li>\n"
    }

    // MARK: Small parts

    /// Terms and what stands for them.
    func list(_ facts: [(String, Markup)]) -> Markup {
        "<dl>\n\(facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" })</dl>\n"
    }

    func list(_ facts: [(Phrase, Markup)]) -> Markup { list(facts.map { (say($0.0), $0.1) }) }

    /// A moment in UTC, to the minute.
    func time(_ moment: Moment) -> Markup {
        let text = moment.utc
        return "<time datetime=\"\(text)\">\(text.prefix(10).description) \(text.dropFirst(11).prefix(5).description) UTC</time>"
    }

    static func originalPath(_ delivery: Int64, _ place: Int) -> String { "/deliveries/\(delivery)/files/\(place + 1)" }

    /// - Parameters:
    ///   - place: of the file in its delivery, from 0.
    ///   - size: in bytes.
    func original(_ delivery: Int64, _ place: Int, _ name: String, _ size: Int64) -> Markup {
        "<li><a href=\"\(Self.originalPath(delivery, place))\"><bdi>\(name)</bdi></a> <span class=\"faint\">\(Int((size + 1023) / 1024)) kB</span></li>\n"
    }
}
