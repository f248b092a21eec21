extension Retraction {
    static let book = PhraseBook<Bool>((revocations + failures).map { ($0, true) })

    /// Stamped across a paper, as a line of their own.
    static let marks = Set(
        [
            "revoked", "void", "voided", "cancelled", "canceled", "withdrawn", "annulled", "annulé", "révoqué", "anulado",
            "revocado",
            "cancelado", "аннулировано", "аннулирован", "отозвано", "отозван", "недействителен", "недействительно", "已撤销", "已作废",
            "作废", "ملغى", "ملغاة",
        ]
        .map { Folding.fold($0) })

    /// In bytes, with room for the marks around it.
    static let longestMark = 48

    /// Words after which a phrase takes nothing back: what may be, and what is said of whoever it may hold for.
    static let supposing = Wording.words(
        """
        if unless whether may might can could would when who those whoever any
        si sauf peut peuvent pourra qui quiconque puede pueden podrá salvo quien quienes если может могут который которые
        إذا اذا 如果 若 可能 是否
        """)

    /// Parts of Chinese words.
    static let hanParts = ["已撤销", "被撤销", "已吊销", "被吊销", "已作废", "未通过", "没有通过", "未能通过", "不及格"]

    private static let revocations =
        combined(
            "was|is|has been|have been|were|is hereby|has since been|was later|was subsequently",
            "revoked|withdrawn|annulled|cancelled|canceled|voided|rescinded|invalidated")
        + combined(
            "a été|a ensuite été|est", "révoqué|révoquée|annulé|annulée|retiré|retirée|invalidé|invalidée")
        + combined(
            "fue|ha sido|queda|quedó|está",
            "revocado|revocada|anulado|anulada|retirado|retirada|cancelado|cancelada|invalidado|invalidada")
        + combined("был|была|было", "аннулирован|аннулирована|аннулировано|отозван|отозвана|отозвано")
        + ["аннулирован", "аннулировано", "аннулирована", "отозван", "отозвано", "تم إلغاء", "تم إلغاؤها", "تم سحب"]

    private static let failures =
        combined(
            "failed|has failed|have failed|did not pass|has not passed|not passing|without passing|failed to pass|has yet to pass",
            """
            test|tests|exam|examination|assessment|quiz|evaluation|the test|the exam|the examination|the assessment|the quiz|the evaluation
            the final test|the final exam|the final examination|the final assessment|the final quiz|the final evaluation|its final test
            its test|its assessment|its examination|its exam|its final assessment|its final exam|its quiz
            """)
        + combined(
            "n'a pas réussi|n'a pas passé|n'a pas validé|a raté|a échoué à|sans réussir",
            "le test|l'examen|l'évaluation|le test final|l'examen final|l'évaluation finale|l'épreuve|l'épreuve finale")
        + ["a échoué au test", "a échoué au test final", "a échoué à l'examen"]
        + combined(
            "no aprobó|no ha aprobado|no superó|no ha superado|suspendió|reprobó|sin aprobar|sin superar",
            "el examen|el examen final|la prueba|la prueba final|la evaluación|la evaluación final|el test|el test final")
        + combined(
            "не сдал|не сдала|не прошел|не прошла|не прошёл|провалил|провалила",
            "тест|экзамен|тестирование|проверку|итоговый тест|итоговый экзамен|итоговое тестирование|итоговую проверку")
        + combined("لم يجتز|لم تجتز|لم ينجح في|لم تنجح في|رسب في|رسبت في", "الاختبار|الامتحان|التقييم")

    private static func combined(_ first: String, _ second: String) -> [String] {
        let split = { (text: String) in text.split(whereSeparator: { $0 == "|" || $0.isNewline }) }
        return split(first).flatMap { first in split(second).map { "\(first) \($0)" } }
    }
}
