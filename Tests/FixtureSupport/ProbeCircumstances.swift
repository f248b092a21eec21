import Records
import Rulebook
import Verdicts

/// Circumstances that lead a probe down the rarer ways: a request that names a person, a staff file, a history.
enum ProbeCircumstances {
    static func all(_ rulebook: Rulebook) throws -> [Circumstances] {
        var fromInspira = Circumstances()
        fromInspira.issuer = "Inspira"
        var requested = fromInspira
        requested.name = "Amina Example"
        requested.indexNumber = "00123456"
        requested.dateOrder = .dayFirst
        var known = fromInspira
        known.dateOrder = .monthFirst
        known.course = rulebook.code(3395)
        known.staff = try StaffRegister(CSVTable(bytes: Array(staff.utf8)))
        known.history = try LearningHistory(CSVTable(bytes: Array(history.utf8)), rulebook: rulebook)
        known.earlier = try EarlierDeliveries(CSVTable(bytes: Array(earlier.utf8)), rulebook: rulebook)
        return [Circumstances(), fromInspira, requested, known]
    }

    private static let staff = """
        index_number,name,email,job_network,supervisor,uniformed
        123456,Amina Example,amina@example.org,POLNET,yes,no
        234567,Benoît Exemple,benoit@example.org,ITECNET,no,no
        345678,Carla Ejemplo,carla@example.org,,yes,yes

        """

    private static let history = """
        index_number,course_code,completed_on
        123456,LMS-3395,2021-03-12
        234567,LMS-7271,2026-05-01
        345678,LMS-2302,2020-02-29

        """

    private static let earlier = """
        delivery,source,position,waits,course,completed_on,index_number,email,holder_name,issuer,certificate_number
        1,0,1,yes,bsafe,2021-03-12,234567,benoit@example.org,Benoît Exemple,Inspira,TD-1
        1,0,2,no,ethics-integrity,2021-03-12,345678,carla@example.org,Carla Ejemplo,Inspira,TD-2

        """
}
