/// The words that may and may not stand before the verb of a certificate, in the six languages.
extension Wording {
    /// Words that deny, and the status that each stands for.
    static let denials: [String: String] = [
        (
            "not completed",
            """
            not never neither nor cannot without hasn't haven't hadn't didn't doesn't wasn't isn't won't wouldn't couldn't can't don't
            """
        ),
        ("non terminé", "ne pas jamais aucunement nullement n'a n'ait n'aura n'avait sans"),
        ("no completado", "no nunca jamás tampoco ni sin"), ("не завершено", "не ни никогда нет"),
        ("未完成", "未 尚未 没有 沒有 没 不 并未 從未 从未 未能 未曾"), ("لم يكتمل", "لم لن لا ليس ليست لما ما غير"),
    ]
    .reduce(into: [:]) { denials, language in
        for word in words(language.1) { denials[word] = language.0 }
    }

    /// Words that leave open whether the verb happened, or say that it did not happen as it reads.
    static let doubts = words(
        """
        yet almost nearly partially partly half halfway only merely barely hardly scarcely just about soon still
        provisionally conditionally tentatively allegedly reportedly supposedly purportedly presumably possibly probably perhaps maybe
        apparently unsuccessfully incorrectly falsely wrongly erroneously unverified if unless once when whenever whether until before
        provided should would could must might will shall may can ought to is are was were be been being have having had did does
        expected supposed scheduled due failed fails tried attempted nobody none unable otherwise
        presque partiellement quasiment seulement peut-être si sauf quand lorsque sera serait aurait devrait doit devait pourrait encore
        casi parcialmente solo sólo solamente quizás quizá tal vez cuando salvo será sería habría debería debe podría aún todavía apenas
        почти частично только возможно если когда будет должен должна бы едва ещё еще пока якобы
        إذا اذا لو ربما سوف كاد كادت يكاد تكاد كان كانت يكون تكون سيكون ستكون يجب ينبغي جزئيا جزئيًا تقريبا تقريبًا فقط وشك قد بعد حتى يكن تكن
        """)

    /// Words that take an opening back.
    static let refusals = words(
        """
        unable refuse refuses decline declines if unless whether would could might sample specimen draft template
        impossible refuse refusons refusent si sauf spécimen imposible salvo если образец 样本 إذا لو
        """)

    /// Doubts that people are called as well.
    static let namesLikeDoubts = words("will may can do no si ha na ne an so shall must due pas ni sin half just soon solo aun")

    /// Those of them that open a condition or a denial where they open a sentence.
    static let opensCondition: Set<String> = ["si", "no", "ni", "pas"]

    static let numberWords: Set<String> = ["no", "number", "id", "numero"]

    /// What may stand between a denial and its verb.
    static let helpers = words(
        """
        yet ever been be have has had fully actually entirely successfully satisfactorily in fact so far
        a ait aura encore été suivi ha haya aún todavía ещё еще пока полностью успешно يكن تكن بعد قد 还
        """)

    static let auxiliaries = words("has ha")

    /// Titles of address, particles of names, what a person is called in a certificate, and adverbs that change nothing.
    static let besideNames = words(
        """
        mr mrs ms miss mx dr prof professor sir madam dear mme m mlle madame monsieur mademoiselle sr sra srta señor señora señorita
        don doña ing lic г н жа д р господин госпожа гражданин гражданка
        de del della di da do dos das du des la las le les lo los el al van von der den ter ten het zu zur af av bin binti bint ibn
        abu ul ur e y i san santa st née née dit dite
        the a an of at in from for with by on and staff member employee official officer participant student learner trainee candidate
        person holder bearer named above mentioned colleague our serving working index number id passport identity card
        he she they it you who that which hereby duly fully also today recently therefore thus thereby then accordingly indeed but however
        un une à au aux en et agent fonctionnaire membre personnel participante étudiant étudiante titulaire matricule numéro nommé
        nommée susnommé susnommée il elle qui que dûment également aussi bien entièrement mais
        funcionario funcionaria miembro personal estudiante titular número con él ella ellos usted quien debidamente también además pero
        сотрудник сотрудница участник участница слушатель слушательница и из года он она который которая что также полностью но
        """)

    /// Parts of Chinese words, which no space sets apart.
    static let hanDoubts = ["尚", "没有", "沒有", "并未", "未能", "未曾", "从未", "從未", "如果", "即将", "即將", "可能", "几乎", "部分", "是否"]
    static let hanDoubtsInFront = ["未", "没", "沒", "不", "若", "将", "將", "仅", "僅", "只", "应", "應", "须", "需", "曾"]

    static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Folding.words(of: String($0)) })
    }
}
