package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our schemas of questions and answers say of every message whether it fits as the published OpenAPI does: of complete messages
 * with every member gone, changed or joined by another, and of tax codes. The system property {@code anis.taxcodes} says how many
 * of these are tried at random.
 */
class AnisEqualityTest {
    private static final Path OURS = Path.of("schemas/anis/2.1.0");
    private static final int TAX_CODES = Integer.getInteger("anis.taxcodes", 3000);
    private static final String TAX_CODE = "RSSMRA80A01F205X";
    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("qualifications", """
            {"personal_data": {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "given_name": "Mario",
              "family_name": "D’Rossi", "birth_date": "1980-01-01", "birth_place": "Italia,RM,Roma"},
             "qualifications": [{"institute_code": "16", "qualification_name": "Laurea", "programme_type_code": "MS",
              "degree_course_code": "1573960", "degree_class_code": "MSLM32", "academic_qualification_date": "2022-07-01",
              "qualification_grade_value": "110L", "qualification_grading_scale_minimum_grade": 66,
              "qualification_grading_scale_maximum_grade": 110.5}]}"""),
            Map.entry("qualifications-question", """
            {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "institute_code": "16",
             "key": "8e44f796d7478a135c226598939d56a5b0d9405210235d4845ed158a7fec7535"}"""),
            Map.entry("changes-question", """
            {"cursor": "fowfio543s", "institute_code": "AA", "academic_system": "new", "sync_mode": "full"}"""),
            Map.entry("changes", """
            {"data": {"institute_code": "C6", "last_update": "2023-10-13T17:32:28Z", "qualifications_hash": [
              {"key": "8e44f796d7478a135c226598939d56a5b0d9405210235d4845ed158a7fec7535",
               "hash": "56c3880bfcc4df0e35780c805d9ec942bbb8b4e237c1b63c6f2688cb58ef0a3a"}]}, "meta": {"cursor": "6ey"}}"""),
            Map.entry("correction-question", """
            {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "degree_course_code": "1", "reason": "x",
             "attributes": [{"attribute_name": "a", "current": "b", "suggested": "c"}], "request": "y", "note": "z"}"""),
            Map.entry("correction", """
            {"response_code": "approved", "file_status": "acquired", "file_code": "6d18", "message": "presa"}"""),
            Map.entry("corrections-question", """
            {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "file_code": "6d18"}"""),
            Map.entry("corrections", """
            {"change_requests_status": [{"file_status": "approved", "file_code": "6d18", "message": "presa"}]}"""),
            Map.entry("cancellation-question", """
            {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "file_code": "6d18"}"""),
            Map.entry("issue-question", """
            {"subscriber_id": "1", "subscriber_name": "Ente", "subscriber_message": "m", "data_request": "2026-01-01",
             "personal_data": {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C", "given_name": "Mario",
              "family_name": "Rossi", "birth_date": "1980-01-01", "birth_place": "Italia,RM,Roma",
              "issues": [{"attribute_name": "a", "issue_description": "d"}]},
             "qualifications": [{"institute_code": "16", "institute_name": "P", "qualification_name": "Laurea",
              "programme_type_code": "MS", "degree_course_code": "1", "degree_class_code": "MSLM32",
              "academic_qualification_date": "2022-07-01", "qualification_grade_value": "A",
              "qualification_grading_scale_minimum_grade": 66, "qualification_grading_scale_maximum_grade": 110,
              "issues": [{"issue_description": "d"}]}]}"""),
            Map.entry("proof-question", """
            {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C"}"""),
            Map.entry("proofs", """
            {"personal_data": {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C"},
             "proof_qualifications": [{"institute_code": "16", "institute_name": "P", "qualification_name": "Laurea",
              "programme_type_code": "MS", "programme_type_name": "Laurea Magistrale", "degree_course_code": "1",
              "degree_course_name": "Ingegneria", "degree_class_code": "MSLM32", "degree_class_name": "Informatica",
              "academic_qualification_date": "2022-07-01", "qualification_grade_value": "A",
              "qualification_grading_scale_minimum_grade": 66, "qualification_grading_scale_maximum_grade": 110,
              "academic_qualification_country": "Italia"}]}"""),
            Map.entry("levels", """
            {"personal_data": {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C"},
             "proof_qualifications_level": [{"qualification_name": "Laurea", "degree_course_duration_in_months": 36,
              "institute_code": "16", "institute_name": "P", "academic_qualification_date": "2022-07-01", "total_ects": 180,
              "eqf_level": "6° livello", "nqf_level": "I ciclo QF-EHEA", "has_parent_relation": null,
              "degree_course_duration_ects_credit": 180,
              "ects_learnings": [{"learning_name": "Fisica", "ects_credits": 10}]}]}"""),
            Map.entry("supplements", """
            {"personal_data": {"tax_code": "RSSMRA80A01F205X", "person_id": "AB123456C"},
             "proof_qualifications_diploma_supplement": [{"ects_credits_received": 180, "institute_name": "P",
              "institute_code": "04", "programme_type_code": "MS", "programme_type_name": "Laurea Magistrale",
              "degree_course_code": "455", "degree_course_name": "Ingegneria", "degree_class_code": "MSLM32",
              "degree_class_name": "Informatica", "degree_course_duration_in_months": 36, "qualification_grade_value": "100",
              "qualification_grading_scale_minimum_grade": 66, "qualification_grading_scale_maximum_grade": 110,
              "qualification_date": "2022-07-01", "access_to_regulated_profession": "Non applicabile",
              "administering_institute_name": "P", "administering_institute_status": "public",
              "qualification_institute_name": "P", "qualification_institute_status": "private",
              "eqf_level": "6° livello", "nqf_level": "I ciclo QF-XXX",
              "attended_learnings": [{"learning_cfu": 6, "learning_grade_value": "28", "learning_grading_scale_min": "18",
               "learning_grading_scale_max": "30", "learning_name": "Fisica", "learning_start_date": "2018-12-01",
               "learning_end_date": "2019-03-01"}]}]}"""));
    private static final String ODD = """
            [null, true, 0, -1, 9999, 9999.5, 1e5, "", "x", " ", "110", "110L", "110l", "110.5", "110,55", "110x555", "QUALIFIED",
             "A", "a", "2022-07-01", "2022-02-30", "2022-7-1", "2023-10-13T17:32:28Z", "RSSMRA80A01F205X", "rssmra80a01f205x",
             "AB123456C", "AB12345", "ab123456c", "Italia,RM,Roma", "Italia", ",,", "Italia,R1,", "Mario2", "Zoë d'Arc-Òrio", "old",
             "new", "full", "incremental", "approved", "rejected", "acquired", "cancelled", [], [1], ["x"], {}, {"x": 1}, [{}]]""";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "qualifications,IFS03-titoli,academic_qualifications",
        "qualifications-question,IFS03-titoli,it_qualification_request",
        "proof-question,IFS03-titoli,eu_qualification_request",
        "proofs,IFS03-titoli,proof_education_qualifications",
        "levels,IFS03-titoli,proof_education_qualifications_level",
        "supplements,IFS03-titoli,proof_education_qualifications_diploma_supplement",
        "changes-question,IFS07-variazioni-titoli,student_qualifications_changes_request",
        "changes,IFS07-variazioni-titoli,student-qualifications-changes",
        "correction-question,IFS05-rettifica-titoli,qualification_change_request",
        "correction,IFS05-rettifica-titoli,qualification_change_request_detail",
        "corrections-question,IFS05-rettifica-titoli,academic_qualification_change_request",
        "corrections,IFS05-rettifica-titoli,qualifications_change_request",
        "cancellation-question,IFS05-rettifica-titoli,academic_qualification_change_request_cancellation",
        "issue-question,IFS05-rettifica-titoli,issue_request",
    })
    void agreesWithThePublishedOneOnEveryMemberChangedInTurn(String ours, String file, String published)
            throws IOException {
        var both = new Both(ours, AnisPublished.schema(folder, file, published));
        ObjectNode complete = (ObjectNode) json.readTree(COMPLETE.get(ours));
        assertTrue(both.fits(complete), ours);
        for (ObjectNode place : AnisPublished.objects(complete)) {
            for (String member : List.copyOf(names(place))) {
                JsonNode kept = place.get(member);
                place.remove(member);
                both.assertAgree(complete);
                for (JsonNode odd : oddValues(kept)) {
                    place.set(member, odd);
                    both.assertAgree(complete);
                }
                place.set(member, kept);
            }
            place.put("another", "x");
            both.assertAgree(complete);
            place.remove("another");
        }
        both.assertTelling();
    }

    @Test
    void agreesOnTaxCodes() throws IOException {
        var both = new Both(
                "qualifications-question", AnisPublished.schema(folder, "IFS03-titoli", "it_qualification_request"));
        var random = new Random(17);
        for (int i = 0; i < TAX_CODES; i++) {
            both.assertAgree(json.createObjectNode().put("tax_code", changed(random)));
        }
        both.assertTelling();
    }

    @Test
    void agreesOnEveryDayOfEveryMonthInLeapYearsAndOthers() throws IOException {
        var both = new Both(
                "qualifications-question", AnisPublished.schema(folder, "IFS03-titoli", "it_qualification_request"));
        for (String year : List.of("80", "81", "8L", "V2", "MS", "00")) {
            for (char month : "ABCDEHLMPRSTF".toCharArray()) {
                for (char tens : "01234567LMNPQRST8".toCharArray()) {
                    for (char ones : "0129LMNV".toCharArray()) {
                        both.assertAgree(json.createObjectNode()
                                .put("tax_code", "RSSMRA" + year + month + tens + ones + "F205X"));
                    }
                }
            }
        }
        both.assertTelling();
    }

    private static String changed(Random random) {
        String letters = "0123456789ABCDEFHLMNPQRSTUVXYZa";
        var code = new StringBuilder(TAX_CODE);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            code.setCharAt(random.nextInt(code.length()), letters.charAt(random.nextInt(letters.length())));
        }
        return code.toString();
    }

    private List<JsonNode> oddValues(JsonNode kept) throws IOException {
        List<JsonNode> odd = new ArrayList<>();
        json.readTree(ODD).forEach(odd::add);
        for (int length : new int[] {1, 9, 16, 20, 21, 32, 33, 64, 65, 256, 257, 512, 513, 2048, 2049, 5000, 5001}) {
            odd.add(json.getNodeFactory().textNode("7".repeat(length)));
        }
        if (kept instanceof ArrayNode array) {
            ArrayNode many = json.createArrayNode();
            for (int i = 0; i < 257; i++) {
                many.add(array.get(0));
            }
            odd.add(many);
        }
        return odd;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Both schemas, and how many messages fitted and did not. */
    private static final class Both {
        private final JsonSchemaVerdicts ours;
        private final JsonSchemaVerdicts theirs;
        private int good;
        private int bad;

        Both(String name, JsonSchemaVerdicts theirs) {
            this.ours =
                    JsonSchemaVerdicts.of(OURS.resolve(name + ".schema.json").toAbsolutePath());
            this.theirs = theirs;
        }

        boolean fits(JsonNode message) {
            return ours.wrongPlaces(message).isEmpty();
        }

        void assertAgree(JsonNode message) {
            Set<String> wrong = theirs.wrongPlaces(message);
            assertEquals(wrong.isEmpty(), fits(message), () -> "published: " + wrong + " of " + message);
            if (wrong.isEmpty()) {
                good++;
            } else {
                bad++;
            }
        }

        void assertTelling() {
            assertTrue(good > 3 && bad > 20, good + " good and " + bad + " bad messages tell little");
        }
    }
}
