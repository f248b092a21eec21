import Batch
import Ledger
import Reports

/// The requests that were taken in at the desk, latest first.
struct RequestsPage {
    let markup: Markup

    /// - Parameter requests: one more than a page where there are more.
    init(_ ask: Ask, _ requests: [StoredRequest]) {
        let frame = Frame(ask)
        guard !requests.isEmpty else {
            markup = frame.page(frame.say(.requests), "<p>\(frame.say(.noRequests))</p>\n")
            return
        }
        let shown = requests.prefix(DeskRoutes.pageSize)
        let more: Markup =
            requests.count > shown.count
            ? "<p><a href=\"/requests?before=\(Int(shown.last?.id ?? 0))\">\(frame.say(.older))</a></p>\n" : .nothing
        markup = frame.page(
            frame.say(.requests),
            """
            <div class="wide" tabindex="0" role="region" aria-label="\(frame.say(.requests))"><table>
            <thead><tr>\(Self.headings(frame))</tr></thead>
            <tbody>
            \(shown.map { Self.row($0, frame) })</tbody>
            </table></div>
            \(more)
            """)
    }

    private static func headings(_ frame: Frame) -> [Markup] {
        let plain: [Phrase] = [.number, .person, .takenIn, .by]
        let numeric: [Phrase] = [.accepted, .rejected, .referred]
        return plain.map { "<th scope=\"col\">\(frame.say($0))</th>" as Markup }
            + numeric.map { "<th scope=\"col\" class=\"n\">\(frame.say($0))</th>" as Markup }
    }

    private static func row(_ request: StoredRequest, _ frame: Frame) -> Markup {
        """
        <tr><td>\(Int(request.id))</td>\
        <th scope="row"><a href="/requests/\(Int(request.id))"><bdi>\(title(request, frame))</bdi></a></th>\
        <td>\(frame.time(request.madeAt))</td><td>\(request.by.description)</td>\(counts(request, frame))</tr>

        """
    }

    private static func counts(_ request: StoredRequest, _ frame: Frame) -> Markup {
        guard let judgement = request.judgement else { return "<td colspan=\"3\">\(frame.say(.nothingRead))</td>" }
        return """
            <td class="n">\(judgement.accepted)</td><td class="n">\(judgement.rejected)</td><td class="n">\(judgement.referred)</td>
            """
    }

    static func title(_ request: StoredRequest, _ frame: Frame) -> String {
        request.arrival.name.map(DisplayName.shown) ?? frame.say(.nameErased)
    }
}
