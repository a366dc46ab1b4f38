package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.ingest.parse.WireSignals.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireSignalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CORRECTED-Ministers meet in Oslo | CORRECTION",
                "CORRECTED: Ministers meet in Oslo | CORRECTION",
                "CORRECTION -- Ministers meet in Oslo | CORRECTION",
                "CORRECTS - Ministers meet in Oslo | CORRECTION",
                "Correction: Ministers meet in Oslo | CORRECTION",
                "(CORRECTED) Ministers meet in Oslo | CORRECTION",
                "[Corrected] - Ministers meet in Oslo | CORRECTION",
                "Ministers meet in Oslo (CORRECTED) | CORRECTION",
                "UPDATE 1-Ministers meet in Oslo | UPDATE",
                "UPDATE 12 - Ministers meet in Oslo | UPDATE",
                "UPDATED: Ministers meet in Oslo | UPDATE",
                "Update: Ministers meet in Oslo | UPDATE",
                "Ministers meet in Oslo (Update 2) | UPDATE",
                "REFILE-Ministers meet in Oslo | REFILE",
                "REFILE-UPDATE 1-Ministers meet in Oslo | REFILE",
                "RPT-UPDATE 3-Ministers meet in Oslo | REPEAT",
                "RPT-Ministers meet in Oslo | REPEAT",
                "REPEAT: Ministers meet in Oslo | REPEAT",
                "KILL-Ministers meet in Oslo | WITHDRAWAL",
                "WITHDRAWN-Ministers meet in Oslo | WITHDRAWAL",
                "STORY WITHDRAWN - Ministers meet in Oslo | WITHDRAWAL",
                "MANDATORY KILL: Ministers meet in Oslo | WITHDRAWAL",
            })
    void shouldTakeTheMarksOffAHeadline(String headline, Signal signal) {
        assertThat(WireSignals.of(headline, null)).isEqualTo(new WireSignals("Ministers meet in Oslo", signal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senate passes kill switch bill",
                "Kill switch bill passes Senate",
                "KILL SWITCH BILL PASSES SENATE",
                "KILL-SWITCH BILL PASSES SENATE",
                "REPEAT-OFFENDER LAW PASSES SENATE",
                "Repeat offender jailed: court",
                "Update on talks",
                "UPDATE ON TALKS: NO DEAL",
                "Correction facility burns",
                "CORRECTION-FACILITY FIRE KILLS TWO",
                "Corrected figures show growth",
                "Withdrawn: US troops leave base",
                "WITHDRAWN TROOPS RETURN: MINISTRY",
                "Troops withdrawn from border",
                "Killed: two soldiers at border",
                "Minister (updated by aides) speaks",
                "The minister's repeat (and last) visit",
                "UPDATED LIST: the dead of the crash",
                "ADVISORY-Story withdrawn",
                "ADVISORY: Corrections follow",
                "Refile your taxes now",
                "REPEAT",
                "(Update)",
                "WRAPUP 2-Ministers meet in Oslo",
                "UPDATE-driven markets fall",
            })
    void shouldLeaveAHeadlineThatOnlyHoldsSuchAWord(String headline) {
        assertThat(WireSignals.of(headline, null)).isEqualTo(new WireSignals(headline, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STORY WITHDRAWN", "(STORY KILLED)", "MANDATORY KILL", "WITHDRAWN"})
    void shouldKeepAHeadlineThatIsNothingButAWithdrawal(String headline) {
        assertThat(WireSignals.of(headline, null)).isEqualTo(new WireSignals(headline, Signal.WITHDRAWAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Story withdrawn. | WITHDRAWAL",
                "EDS: STORY WITHDRAWN -- photo caption was wrong | WITHDRAWAL",
                "This story has been withdrawn because its source cannot be confirmed. | WITHDRAWAL",
                "The article is being retracted | WITHDRAWAL",
                "KILL | WITHDRAWAL",
                "Mandatory kill: the quote was made up | WITHDRAWAL",
                "Editors, please kill this story. | WITHDRAWAL",
                "Please disregard. | WITHDRAWAL",
                "Please disregard the above item | WITHDRAWAL",
                "Corrects the date. Story withdrawn. | WITHDRAWAL",
                "Corrects day of the meeting to Tuesday | CORRECTION",
                "(Corrects spelling of name in paragraph 3) | CORRECTION",
                "This version corrects the number of dead | CORRECTION",
                "Editor's note: Corrected to say Oslo | CORRECTION",
                "Refiles to fix the dateline | REFILE",
                "ATTN EDITORS: Repeats for morning papers | REPEAT",
                "Eds: Resends without changes | REPEAT",
                "UPDATES with quotes; corrects the date | UPDATE",
                "(Adds details, background) | UPDATE",
                "Recasts throughout | UPDATE",
            })
    void shouldHearWhatANoteSays(String note, Signal signal) {
        assertThat(WireSignals.of("Ministers meet in Oslo", note))
                .isEqualTo(new WireSignals("Ministers meet in Oslo", signal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For use in Monday papers",
                "Please disregard the previous version; this one is fit for use",
                "Please kill earlier versions",
                "Replaces story withdrawn earlier today",
                "The strike was withdrawn on Monday",
                "Photos to kill time until the vote",
                "Correction to follow",
                "We will update this story",
                "An edited version follows",
                "The story has not been withdrawn",
                "Editorial use only",
            })
    void shouldNotHearInANoteWhatItDoesNotSayOfThisStory(String note) {
        assertThat(WireSignals.of("Ministers meet in Oslo", note).signal()).isNull();
    }

    @Test
    void shouldLetAWithdrawalInEitherPlaceCountBeforeAllElse() {
        assertThat(WireSignals.of("CORRECTED-Talks end", "Story withdrawn").signal())
                .isEqualTo(Signal.WITHDRAWAL);
        assertThat(WireSignals.of("KILL-Talks end", "Corrects the date").signal())
                .isEqualTo(Signal.WITHDRAWAL);
        assertThat(WireSignals.of("UPDATE 1-Talks end", "Corrects the date").signal())
                .isEqualTo(Signal.UPDATE);
        assertThat(WireSignals.of(null, null)).isEqualTo(new WireSignals(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPT-", "(Update) ", "Update: ", "("})
    void shouldTakeWhatGoesOnWithoutEndForNoHeadline(String piece) {
        String endless = piece.repeat(500_000).strip();

        assertThat(WireSignals.of(endless, null)).isEqualTo(new WireSignals(endless, null));
    }
}
