extension Aside {
    /// A label that states nothing of a record here, with whatever stands behind it (`Due date: ...`), or without a colon before a
    /// day (`Enrolled on 12 March`).
    static func isOtherLabel(_ text: String, _ prose: Prose) -> Bool {
        if let (before, _) = LabelBook.parts(text), otherLabels.contains(Folding.fold(before)) { return true }
        let end = prose.tokens.count
        guard let (_, behind) = prose.match(otherDays, at: 0, before: end) else { return false }
        return prose.date(at: behind, before: end)?.end == end
    }

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(String.init)
    }

    /// Days of a course or a paper that are no completion, issue or expiry.
    private static let dayLabels = list(
        """
        due date|due on|due|deadline|completion deadline|start date|started on|started|date started|begin date|began on|enrolled on|enroled on
        enrolment date|enrollment date|date of enrolment|date of enrollment|date enrolled|registered on|registration date|date of registration
        date registered|assigned on|assigned date|date assigned|last accessed|last accessed on|last access|first accessed|downloaded on
        date downloaded|printed on|print date|date printed|generated on|created on|updated on|last updated|last updated on|renewal date
        to be renewed on|renew by|next due|next due date|next refresher|next refresher due|next refresher due on|refresher due|signed on
        date limite|date d'échéance|échéance|date de début|débuté le|commencé le|commencée le|inscrit le|inscrite le|date d'inscription
        enregistré le|téléchargé le|imprimé le|date d'impression|dernier accès|à renouveler le|date de renouvellement|signé le
        fecha límite|fecha de inicio|iniciado el|comenzado el|inscrito el|inscrita el|fecha de inscripción|fecha de matrícula|matriculado el
        descargado el|impreso el|fecha de impresión|último acceso|fecha de renovación|renovar el|firmado el
        срок|срок сдачи|дата начала|начат|начато|дата регистрации|дата зачисления|дата записи|дата печати|последний доступ
        截止日期|开始日期|注册日期|报名日期|下载日期|打印日期|تاريخ البدء|تاريخ البداية|تاريخ التسجيل|الموعد النهائي|تاريخ الطباعة
        """)

    private static let otherDays = PhraseBook<Bool>(dayLabels.map { ($0, true) })

    private static let otherLabels = Set(
        (dayLabels
            + list(
                """
                duration|length|delivery method|delivery mode|mode|mode of delivery|format|category|type|training type|course type|comment|comments
                remark|remarks|note|notes|audience|target audience|start time|end time
                durée|modalité|mode|catégorie|type|type de formation|commentaire|commentaires|remarque|remarques|public cible
                duración|modalidad|categoría|tipo|tipo de formación|comentario|comentarios|observaciones|nota|notas|destinatarios
                продолжительность|длительность|категория|тип|вид обучения|формат|примечание|примечания|комментарий|комментарии
                时长|类别|类型|形式|备注|المدة|الفئة|النوع|ملاحظات
                """))
            .map { Folding.fold($0) })
}
