package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.creditdesk.triage.WrittenMessage.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times of day as they are said, all read on a Thursday, 2026-11-26; none may be missed or misread. */
class NamedTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            paid last Friday about half eight in the evening        ; 2026-11-20 20:30
            this Tuesday around 3 in the afternoon                  ; 2026-11-24 15:00
            bought it Saturday night at 11:30pm                     ; 2026-11-21 23:30
            on Monday at noon                                       ; 2026-11-23 12:00
            at midnight on the 21st of November                     ; 2026-11-21 00:00
            on the 19th at quarter past nine in the morning         ; 2026-11-19 09:15
            on Thursday                                             ; 2026-11-19 | 2026-11-26
            last Thursday                                           ; 2026-11-19
            gestern um 14:05 Uhr ist das Geld abgegangen            ; 2026-11-25 14:05 | 2026-11-24 14:05
            payé avant-hier à 20h30 est-ce normal                   ; 2026-11-24 20:30 | 2026-11-23 20:30
            el viernes a las 9:15 este cargo                        ; 2026-11-20 09:15
            il y a environ 4 jours                                  ; 2026-11-22 | 2026-11-21
            vor etwa zwei Tagen                                     ; 2026-11-24 | 2026-11-23
            three days ago                                          ; 2026-11-23 | 2026-11-22
            the day before yesterday                                ; 2026-11-24 | 2026-11-23
            yesterday MIDI pack                                     ; 2026-11-25 | 2026-11-24
            yesterday evening at 8                                  ; 2026-11-25 20:00 | 2026-11-24 20:00
            on 22Nov26 21:14:08                                     ; 2026-11-22 21:14
            posted 22-NOV-2026                                      ; 2026-11-22
            posted 22-Nov-26                                        ; 2026-11-22
            Nov 18, 16:00-17:30 UTC                                 ; 2026-11-18 16:00 Z
            on 24-11-2026 at 7.35 pm IST                            ; 2026-11-24 19:35 +05:30
            am Montag um halb neun abends                           ; 2026-11-23 20:30
            Sonntagabend gegen viertel nach sieben                  ; 2026-11-22 19:15
            am Samstag um halb eins mittags                         ; 2026-11-21 12:30
            am Freitag Abend um 20 Uhr 30                           ; 2026-11-20 20:30
            am Dienstag um dreiviertel acht am Abend                ; 2026-11-24 19:45
            am 19. um 14:05 Uhr                                     ; 2026-11-19 14:05
            vor drei Tagen                                          ; 2026-11-23 | 2026-11-22
            am 3. Jänner 2026                                       ; 2026-01-03
            avant-hier à 20h30                                      ; 2026-11-24 20:30 | 2026-11-23 20:30
            samedi passé le 21 nov à 19 h 20 HNE                    ; 2026-11-21 19:20 -05:00
            lundi dernier à midi                                    ; 2026-11-23 12:00
            il y a 4 jours                                          ; 2026-11-22 | 2026-11-21
            el viernes pasado sobre las 8 y media de la tarde       ; 2026-11-20 20:30
            antier como a las 9 de la noche                         ; 2026-11-24 21:00 | 2026-11-23 21:00
            na sexta-feira passada às 11h10                         ; 2026-11-20 11:10
            dia 19/11, 13h27 (horário de Brasília)                  ; 2026-11-19 13:27 -03:00
            ieri sera verso le nove e mezza                         ; 2026-11-25 21:30 | 2026-11-24 21:30
            zaterdag om half negen 's avonds                        ; 2026-11-21 20:30
            w zeszły piątek ok. 18:20                               ; 2026-11-20 18:20
            6.XI.2026 godz. 17:48                                   ; 2026-11-06 17:48
            в прошлую пятницу в полдевятого вечера                  ; 2026-11-20 20:30
            24.11.26 в 13-20 мск                                    ; 2026-11-24 13:20 +03:00
            dün akşam saat 8 buçukta                                ; 2026-11-25 20:30 | 2026-11-24 20:30
            geçen cuma günü saat 15.50'de                           ; 2026-11-20 15:50
            i fredags kl 20.30                                      ; 2026-11-20 20:30
            sidste torsdag kl. halv ni om aftenen                   ; 2026-11-19 20:30
            v pondělí v půl deváté večer                            ; 2026-11-23 20:30
            pénteken este fél kilenckor                             ; 2026-11-20 20:30
            maanantaina puoli yhdeksän illalla                      ; 2026-11-23 20:30
            χθες στις 8:30 το βράδυ                                 ; 2026-11-25 20:30 | 2026-11-24 20:30
            يوم ٢٤/١١/٢٠٢٦ الساعة ٨:٣٠ مساءً                        ; 2026-11-24 20:30
            11月22日(日)午後4時12分                                  ; 2026-11-22 16:12
            先週の金曜日20時半に購入                                 ; 2026-11-20 20:30
            上周五下午3点(北京时间)                                  ; 2026-11-20 15:00 +08:00
            11월 19일(목) 오후 1시 47분                              ; 2026-11-19 13:47
            26.11.24 결제                                           ; 2026-11-24 | 2024-11-26
            """)
    void isReadAsItIsMeant(String text, String time) {
        assertEquals(List.of(time), times(text));
    }

    /** What is to come, the name of something, or no day at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "please refund by Friday",
                "I have been waiting for 3 days",
                "we are open Monday to Friday",
                "Montag bis Freitag erreichbar",
                "I buy one every Friday",
                "I will call next Monday",
                "the Black Friday pack",
                "bitte bis Freitag melden",
                "je reviens lundi prochain",
                "my IP is 10.11.20.26",
                "Unity 2022.3.14f1",
                "plugin v2.11.26",
                "we are here 24/7",
                "ich bin seit 3 Tagen krank",
                "er ist hier",
                "ch_3wNNY4wsPRMzHcOzgWBuCMVq",
                "half eight",
                "3 months of the pack"
            })
    void isNoDayThatWas(String text) {
        assertEquals(List.of(), times(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Datum: 19.11.2026\nUhrzeit: 21:47", "Date paid 2026-11-19\nTotal 12.00\nTime: 9:47 pm"})
    void aTimeOfDayMayStandBelowItsDay(String text) {
        assertEquals(List.of("2026-11-19 21:47"), times(text));
    }

    /** Booked on one day, worth from another one: no time of day, though 23.11 could be read as one. */
    @ParameterizedTest
    @ValueSource(strings = "20.11.\t23.11.\tASSETLADEN\t-24,00")
    void aStatementsCellsAreDays(String row) {
        assertEquals(List.of("2026-11-20", "2026-11-23"), times(row));
    }

    private static List<String> times(String text) {
        return Kind.TIME.taken(MessageReader.read(text, WrittenMessage.TODAY));
    }
}
