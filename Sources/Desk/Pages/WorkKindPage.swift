import Ledger
import Reports
import Rulebook

/// Certificates with the same open point: each may be looked at, or all be settled at once.
struct WorkKindPage {
    let markup: Markup

    /// - Parameter verdicts: one more than a page where there are more.
    init(
        _ ask: Ask, _ kind: WorkKind, _ verdicts: [(ShownVerdict, VerdictStanding)], _ rulebook: Rulebook, fault: Phrase?
    ) {
        let frame = Frame(ask)
        let shown = verdicts.prefix(DeskRoutes.pageSize)
        let more: Markup =
            verdicts.count > shown.count
            ? "<p><a href=\"/work/\(kind.address)?after=\(Int(shown.last?.0.stored.id ?? 0))\">\(frame.say(.more))</a></p>\n"
            : .nothing
        let notice: Markup =
            fault.map {
                "<div class=\"notice fault\" role=\"alert\"><h2>\(frame.say(.notDecided))</h2><p>\(frame.say($0))</p></div>\n"
            }
            ?? .nothing
        let settling = rulebook[kind.reason].settle[frame.language] ?? ""
        let mayDecide = Route.decideMany.rule.access.admits(ask.visitor?.role)
        let table = Self.table(shown.map { $0 }, kind, frame, mayChoose: mayDecide)
        markup = frame.page(
            rulebook[kind.reason].text[frame.language] ?? kind.reason.rawValue,
            """
            <p>\(WorkPage.course(kind, rulebook, frame)) · <bdi>\(kind.issuer ?? frame.say(.noIssuer))</bdi></p>
            \(settling.isEmpty ? .nothing : "<p><strong>\(settling)</strong></p>\n")\(notice)\
            \(mayDecide ? Self.form(table, kind, rulebook, frame, ask) : table)\(more)
            """)
    }

    private static func form(_ table: Markup, _ kind: WorkKind, _ rulebook: Rulebook, _ frame: Frame, _ ask: Ask) -> Markup {
        let panel = DecisionPanel(frame, rulebook, ask.visitor)
        return """
            <form method="post" action="/work/\(kind.address)">
            \(frame.token)\(table)<p class="choices">
            <button type="submit" name="do" value="claim" class="second" formnovalidate>\(frame.say(.claimThese))</button>
            <button type="submit" name="do" value="release" class="second" formnovalidate>\(frame.say(.releaseThese))</button>
            </p>
            <h2>\(frame.say(.decideThese))</h2>
            \(panel.fields(code: nil, course: kind.course, day: nil))\
            <button type="submit" name="do" value="decide">\(frame.say(.makeDecision))</button>
            </form>

            """
    }

    private static func table(
        _ verdicts: [(ShownVerdict, VerdictStanding)], _ kind: WorkKind, _ frame: Frame, mayChoose: Bool
    ) -> Markup {
        let choose: Markup = mayChoose ? "<th scope=\"col\">\(frame.say(.choose))</th>" : .nothing
        let headings: [Phrase] = [.title, .person, .completedOn, .atIt]
        return """
            <div class="wide" tabindex="0" role="region" aria-label="\(frame.say(.openPoints))"><table>
            <thead><tr>\(choose)\(headings.map { "<th scope=\"col\">\(frame.say($0))</th>" as Markup })</tr></thead>
            <tbody>
            \(verdicts.map { row($0.0, $0.1, frame, mayChoose: mayChoose) })</tbody>
            </table></div>

            """
    }

    private static func row(_ verdict: ShownVerdict, _ standing: VerdictStanding, _ frame: Frame, mayChoose: Bool) -> Markup {
        let title = verdict.title ?? frame.say(.noTitle)
        let id = verdict.stored.id
        let tick: Markup =
            mayChoose
            ? "<td><input type=\"checkbox\" name=\"tick-\(Int(id))\" value=\"\(Int(standing.version))\" aria-label=\"\(frame.say(.choose)): \(title)\"></td>"
            : .nothing
        let record = verdict.line?.record
        let person = [record?.indexNumber, record?.holderName].compactMap(\.self).joined(separator: " ")
        return """
            <tr>\(tick)<th scope="row"><a href="/verdicts/\(Int(id))"><bdi>\(title)</bdi></a></th><td><bdi>\(person)</bdi></td>\
            <td><bdi>\(record?.completedOn ?? "")</bdi></td><td>\(standing.claim?.by.description ?? "")</td></tr>

            """
    }
}
