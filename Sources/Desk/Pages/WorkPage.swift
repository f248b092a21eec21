import Ledger
import Reports
import Rulebook

/// What waits for a person, of all requests and nights: what has the same open point stands together.
struct WorkPage {
    let markup: Markup

    init(_ ask: Ask, _ groups: [WorkGroup], _ second: [ShownVerdict], _ rulebook: Rulebook) {
        let frame = Frame(ask)
        let sorted = groups.sorted { ($0.oldest, $0.kind.address) < ($1.oldest, $1.kind.address) }
        markup = frame.page(
            frame.say(.home), "\(Self.second(second, frame))\(Self.open(sorted, rulebook, frame))")
    }

    private static func second(_ verdicts: [ShownVerdict], _ frame: Frame) -> Markup {
        guard !verdicts.isEmpty else { return .nothing }
        let items = verdicts.map { verdict -> Markup in
            "<li><a href=\"/verdicts/\(Int(verdict.stored.id))\"><bdi>\(verdict.title ?? frame.say(.noTitle))</bdi></a></li>\n"
        }
        return """
            <section aria-labelledby="second">
            <h2 id="second">\(frame.say(.secondNeeded))</h2>
            <ul>
            \(items)</ul>
            </section>

            """
    }

    private static func open(_ groups: [WorkGroup], _ rulebook: Rulebook, _ frame: Frame) -> Markup {
        guard !groups.isEmpty else { return "<p>\(frame.say(.nothingOpen))</p>\n" }
        let plain: [Phrase] = [.reason, .course, .issuer]
        return """
            <section aria-labelledby="open">
            <h2 id="open">\(frame.say(.openPoints))</h2>
            <div class="filter" data-filter="#work tbody tr" hidden>
            <label for="filter">\(frame.say(.filter))</label><input id="filter" type="text" autocomplete="off">
            </div>
            <div class="wide" tabindex="0" role="region" aria-labelledby="open"><table id="work">
            <thead><tr>\(plain.map { "<th scope=\"col\">\(frame.say($0))</th>" as Markup })\
            <th scope="col" class="n">\(frame.say(.count))</th><th scope="col" class="n">\(frame.say(.atIt))</th>\
            <th scope="col">\(frame.say(.oldest))</th></tr></thead>
            <tbody>
            \(groups.map { row($0, rulebook, frame) })</tbody>
            </table></div>
            </section>

            """
    }

    private static func row(_ group: WorkGroup, _ rulebook: Rulebook, _ frame: Frame) -> Markup {
        """
        <tr><th scope="row"><a href="/work/\(group.kind.address)">\(rulebook[group.kind.reason].text[frame.language] ?? group.kind.reason.rawValue)</a></th>\
        <td>\(course(group.kind, rulebook, frame))</td><td><bdi>\(group.kind.issuer ?? frame.say(.noIssuer))</bdi></td>\
        <td class="n">\(group.count)</td><td class="n">\(group.claimed)</td><td>\(frame.time(group.oldest))</td></tr>

        """
    }

    static func course(_ kind: WorkKind, _ rulebook: Rulebook, _ frame: Frame) -> String {
        kind.course.map { id in rulebook.course(id).map { rulebook[$0].title } ?? id } ?? frame.say(.noCourse)
    }
}
