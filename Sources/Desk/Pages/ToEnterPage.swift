import Ledger
import Reports

/// What is accepted and waits to be entered in Inspira.
struct ToEnterPage {
    let markup: Markup

    init(_ ask: Ask, _ certificates: [AcceptedCertificate], hasMore: Bool) {
        let frame = Frame(ask)
        guard !certificates.isEmpty else {
            markup = frame.page(frame.say(.toEnter), "<p>\(frame.say(.nothingToEnter))</p>\n")
            return
        }
        let mayTick = Route.enter.rule.access.admits(ask.visitor?.role)
        let table = Self.table(certificates, frame, mayTick: mayTick)
        let more: Markup =
            hasMore
            ? "<p><a href=\"/to-enter?after=\(Int(certificates.last?.verdict ?? 0))\">\(frame.say(.more))</a></p>\n" : .nothing
        markup = frame.page(
            frame.say(.toEnter),
            """
            <p>\(frame.say(.toEnterHint)) <a href="\(Route.exportTransfer.rule.path)">\(frame.say(.export))</a></p>
            \(mayTick ? frame.form(.enter, table, button: .entered) : table)\(more)
            """)
    }

    private static func table(_ certificates: [AcceptedCertificate], _ frame: Frame, mayTick: Bool) -> Markup {
        let headings: [Phrase] = [.person, .title, .code, .completedOn]
        let choose: Markup = mayTick ? "<th scope=\"col\">\(frame.say(.choose))</th>" : .nothing
        return """
            <div class="wide" tabindex="0" role="region" aria-label="\(frame.say(.toEnter))"><table>
            <thead><tr>\(choose)\(headings.map { "<th scope=\"col\">\(frame.say($0))</th>" as Markup })</tr></thead>
            <tbody>
            \(certificates.map { row($0, frame, mayTick: mayTick) })</tbody>
            </table></div>

            """
    }

    private static func row(_ certificate: AcceptedCertificate, _ frame: Frame, mayTick: Bool) -> Markup {
        let person = [certificate.indexNumber, certificate.name].compactMap(\.self).joined(separator: " ")
        let tick: Markup =
            mayTick
            ? "<td><input type=\"checkbox\" name=\"tick-\(Int(certificate.verdict))\" value=\"0\" aria-label=\"\(frame.say(.choose)): \(certificate.title), \(person)\"></td>"
            : .nothing
        return """
            <tr>\(tick)<td><bdi>\(person)</bdi></td>\
            <th scope="row"><a href="/verdicts/\(Int(certificate.verdict))">\(certificate.title)</a></th>\
            <td><code>\(certificate.codes.joined(separator: " / "))</code></td><td>\(certificate.completedOn)</td></tr>

            """
    }
}
