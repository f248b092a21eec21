extension CourseReader {
    static let nouns = book(
        """
        the course|the online course|the mandatory course|the e-learning course|the training|the training course|the online training
        the mandatory training|the e-learning|the module|the programme|the program|the online module|the training programme|the workshop
        the mandatory online course|the United Nations course|the UN course|the self-paced course|the following course|course|online course
        all requirements of the course|all the requirements of the course|the requirements of the course
        le cours|le cours en ligne|le cours obligatoire|la formation|la formation en ligne|la formation obligatoire|le module|le programme
        le module de formation|le cours de formation|au cours|à la formation|au module|au cours en ligne|le cours suivant|cours
        el curso|el curso en línea|el curso obligatorio|la capacitación|la formación|el módulo|el programa|el curso de formación
        el curso de capacitación|el curso virtual|la capacitación obligatoria|el siguiente curso|curso
        курс|онлайн-курс|учебный курс|обучение по курсу|обучение по программе|обязательный курс|курс обучения|по курсу|программу|课程
        الدورة|دورة|الدورة التدريبية|المقرر
        """)

    /// `entitled`: what follows is a title.
    static let names = book(
        """
        entitled|titled|called|named|on the topic|intitulé|intitulée|titulado|titulada|denominado|denominada|под названием|بعنوان
        """)

    static let adverbs = book("successfully|with success|avec succès|con éxito|satisfactoriamente|en su totalidad|успешно|بنجاح")

    /// The course is not named here but below.
    static let listOpeners = book(
        """
        the following|following|these|below|named below|listed below|shown below|the below|all|all of|les cours suivants|les formations suivantes
        suivants|suivantes|ci-dessous|los siguientes|las siguientes|siguientes|a continuación|следующие|courses|trainings|cours suivants
        """)

    /// What follows a title and does not belong to it.
    static let titleEnds = book(
        """
        with a score|with a final score|with a grade|with a mark|with distinction|with honours|with success|successfully|an online non-credit
        an online course|a non-credit course|the online, non-credit|authorized by|offered through|organised by|organized by|offered by|delivered by
        conducted by|provided by|held in|held at|held on|held from|consisting of|and is awarded|and has been awarded|is hereby
        avec succès|avec une note|avec la note|avec mention|d'une durée de|organisé par|organisée par|dispensé par|dispensée par|proposé par
        con éxito|satisfactoriamente|con una nota|con una calificación|con un puntaje|con una duración|organizado por|impartido por|ofrecido por
        успешно|بنجاح|completed on|issued on|awarded on
        """)

    /// What a sentence calls the certificate itself before it says when or by whom it was issued, and the course before its completion.
    static let paperWords = Wording.words(
        """
        this the certificate certification was is has been and it document course training
        ce cet cette le la certificat attestation a été est et cours formation
        este esta el certificado constancia fue ha sido es y curso
        этот настоящий данный сертификат курс был и 本 证书 该 هذه الشهادة
        """)

    /// What a day right behind is the day of, in the sentence of the course but not its completion.
    static let otherEvents = Wording.words(
        """
        began begun started commenced enrolled enroled registered joined signed downloaded printed renewed due expires expire
        expiring valid born scheduled opened launched assigned revoked withdrawn
        commencé débuté entamé inscrit inscrite expire valable renouveler signé signée né née téléchargé imprimé révoqué
        comenzó empezó inició comenzado empezado iniciado inscrito inscrita vence caduca válido firmado descargado revocado
        начал начала начат зачислен зачислена действителен действительна подписан родился родилась
        """)

    private static func book(_ lines: String) -> PhraseBook<Bool> {
        PhraseBook(lines.split(whereSeparator: { $0 == "|" || $0.isNewline }).map { (String($0), true) })
    }
}
