import Ledger
import Records
import Reports
import Rulebook
import Verdicts

/// `report.html`: what a clerk reads in the morning. One file that needs no network and no script; it is well-formed XML too.
struct NightPage {
    let facts: NightFacts
    let counts: NightCounts
    let listing: NightListing
    let files: [ReportFile.Finished]
    let rulebook: Rulebook
    let language: Language
    let wording: any NightWording

    init(
        facts: NightFacts, counts: NightCounts, listing: NightListing, files: [ReportFile.Finished], rulebook: Rulebook,
        language: Language
    ) {
        self.facts = facts
        self.counts = counts
        self.listing = listing
        self.files = files
        self.rulebook = rulebook
        self.language = language
        wording = language == .french ? FrenchNightWording() : EnglishNightWording()
    }

    var html: [UInt8] { Array(page.text.utf8) }

    private var title: String { wording.title(run: facts.run, day: String(facts.began.utc.prefix(10))) }

    private var page: Markup {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)" xml:lang="\(language.rawValue)" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="\(PageStyle.policy)"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <title>\(title)</title>
        <style>\(Markup(stringLiteral: PageStyle.sheet))</style>
        </head>
        <body>
        <header>
        <h1>\(title)</h1>
        <p>\(wording.opening(facts, counts.records))</p>
        \(contents)</header>
        <main>
        \(sections.map(section))</main>
        </body>
        </html>

        """
    }

    private var sections: [(id: String, label: NightLabel, content: Markup)] {
        [
            ("attention", .attention, attention), ("counts", .counts, entries), ("verdicts", .verdicts, verdicts),
            ("reasons", .reasons, reasons), ("courses", .courses, courses), ("files", .files, fileTable),
            ("deliveries", .deliveries, otherDeliveries), ("night", .night, night),
        ]
    }

    private func section(_ id: String, _ heading: NightLabel, _ content: Markup) -> Markup {
        """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(label(heading))</h2>
        \(content)</section>

        """
    }

    private var contents: Markup {
        """
        <nav aria-label="\(label(.contents))">
        <ul>
        \(sections.map { "<li><a href=\"#\($0.id)\">\(label($0.label))</a></li>\n" })</ul>
        </nav>

        """
    }

    func label(_ label: NightLabel) -> String { wording.label(label) }
}
