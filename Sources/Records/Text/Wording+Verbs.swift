extension Wording {
    static let completions = [
        // English
        "has successfully completed", "has completed", "successfully completed", "have successfully completed",
        "you have completed",
        "has satisfactorily completed", "has successfully passed", "has passed", "has successfully finished", "has finished",
        "has successfully concluded", "has fulfilled the requirements of", "has fulfilled the requirements for",
        "has met the requirements of", "has completed all requirements of", "for successfully completing", "for completing",
        "for having completed", "for having successfully completed", "for the completion of", "for completion of",
        "the successful completion of", "for successful completion of", "upon successful completion of", "completed the",
        // French
        "a suivi avec succès", "a suivi et réussi", "a suivi et terminé", "a suivi et validé", "a terminé avec succès",
        "a terminé",
        "a complété avec succès", "a complété", "a achevé avec succès", "a achevé", "a réussi avec succès", "a réussi",
        "a validé avec succès", "a validé", "a satisfait aux exigences de", "pour avoir suivi avec succès", "pour avoir terminé",
        "pour avoir terminé avec succès", "pour avoir complété", "pour avoir complété avec succès", "pour avoir achevé",
        "pour avoir achevé avec succès", "pour avoir réussi", "vous avez terminé", "vous avez suivi avec succès",
        // Spanish
        "ha completado con éxito", "ha completado satisfactoriamente", "ha completado", "ha finalizado con éxito",
        "ha finalizado satisfactoriamente", "ha finalizado", "ha superado con éxito", "ha superado satisfactoriamente",
        "ha superado",
        "ha aprobado", "ha terminado con éxito", "ha terminado", "ha concluido con éxito", "ha concluido",
        "ha culminado con éxito",
        "ha culminado", "completó con éxito", "completó satisfactoriamente", "completó el", "finalizó con éxito", "finalizó el",
        "superó el", "aprobó el", "terminó el", "concluyó el", "culminó con éxito", "culminó el", "por haber completado",
        "por haber completado con éxito", "por haber finalizado", "por haber aprobado", "por haber superado", "por completar",
        // Russian, Chinese, Arabic
        "успешно завершил", "успешно завершила", "успешно завершил(а)", "успешно прошел", "успешно прошла", "успешно прошёл",
        "успешно прошел(ла)", "успешно прошел (прошла)", "успешно окончил", "успешно окончила", "успешно окончил(а)", "завершил",
        "завершила", "завершил(а)", "прошел обучение", "прошла обучение", "прошёл обучение", "окончил", "окончила", "已成功完成",
        "成功完成",
        "已完成", "完成了", "完成", "أكمل بنجاح", "أكملت بنجاح", "قد أكمل بنجاح", "قد أكملت بنجاح", "أتم بنجاح", "أتمت بنجاح",
        "اجتاز بنجاح", "اجتازت بنجاح", "أنهى بنجاح", "أنهت بنجاح",
    ]

    static let ownCompletions = [
        "I have successfully completed", "I have completed", "I successfully completed", "I completed", "I have passed",
        "I have taken",
        "I have finished", "j'ai suivi avec succès", "j'ai terminé", "j'ai complété", "j'ai achevé", "j'ai réussi", "j'ai suivi",
        "he completado con éxito", "he completado", "he finalizado", "he terminado", "he aprobado", "he superado",
    ]

    /// The word that goes into the status field, and the phrases that say so.
    static let statuses: [(String, [String])] = [
        (
            "participated",
            [
                "has participated in", "participated in", "has taken part in", "took part in", "for participating in",
                "for participation in", "for your participation in", "for his participation in", "for her participation in",
                "recognition of participation in", "for having participated in",
            ]
        ),
        (
            "attended",
            ["has attended", "has successfully attended", "attended the", "for attending", "for attendance at", "was present at"]
        ),
        (
            "not completed",
            [
                "has not completed", "has not yet completed", "has not successfully completed", "did not complete",
                "has not finished",
            ]
        ),
        ("failed", ["has failed", "did not pass", "has not passed"]),
        ("enrolled", ["is enrolled in", "has enrolled in", "was enrolled in", "is registered for", "has registered for"]),
        ("in progress", ["has started", "has begun"]),
        ("exempted", ["is exempt from", "is exempted from", "has been exempted from", "was exempted from"]),
        (
            "a participé",
            [
                "a participé à", "a participé au", "a participé aux", "pour sa participation à", "pour sa participation au",
                "pour avoir participé à", "pour avoir participé au",
            ]
        ),
        ("a assisté", ["a assisté à", "a assisté au", "a assisté aux", "pour avoir assisté à", "pour avoir assisté au"]),
        ("suivi", ["a suivi"]),
        ("non terminé", ["n'a pas terminé", "n'a pas suivi", "n'a pas achevé", "n'a pas complété", "n'a pas réussi"]),
        (
            "inscrit",
            ["est inscrit à", "est inscrite à", "est inscrit au", "est inscrite au", "s'est inscrit à", "s'est inscrite à"]
        ),
        (
            "participó",
            ["ha participado en", "participó en", "por su participación en", "por haber participado en", "por participar en"]
        ),
        (
            "asistió",
            [
                "ha asistido a", "ha asistido al", "asistió a", "asistió al", "por su asistencia a", "por su asistencia al",
                "por haber asistido a",
            ]
        ),
        ("cursado", ["ha cursado", "cursó el"]),
        (
            "no completado",
            ["no ha completado", "no ha finalizado", "no ha terminado", "no completó", "no ha aprobado", "no ha superado"]
        ),
        ("inscrito", ["está inscrito en", "está inscrita en", "se ha inscrito en"]),
        ("участвовал", ["участвовал в", "принял участие в"]),
        ("участвовала", ["участвовала в", "приняла участие в"]),
        ("не завершено", ["не завершил", "не завершила", "не прошел", "не прошла"]),
        ("شارك", ["شارك في"]), ("شاركت", ["شاركت في"]), ("حضر", ["حضر"]), ("حضرت", ["حضرت"]),
        ("参加", ["参加了", "已参加"]),
    ]

    /// The statuses that say that something was not completed.
    static let denyingStatuses: Set<String> = ["not completed", "failed", "non terminé", "no completado", "не завершено"]

    /// Words that join two verbs of one sentence; `to` leads to what was meant to be done.
    static let joints = PhraseBook<Bool>(
        [
            "and", "and has", "but", "but has", "then", "and then", "et", "mais", "puis", "y", "e", "pero", "и", "а", "но", "و",
            "并", "并且", "且",
        ]
        .map { ($0, false) } + ["to"].map { ($0, true) })
}
