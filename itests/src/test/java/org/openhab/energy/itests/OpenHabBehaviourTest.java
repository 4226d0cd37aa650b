/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Says for each behaviour of a real openHAB 5.1 that concerns a binding or the hub's REST which tests hold the code to it, and that these tests exist.
 * With openHAB's recorded behaviour beside the checkout, a line of it that no row covers fails.
 *
 * @author openHAB Energy - Initial contribution
 */
class OpenHabBehaviourTest {

    private static final Path RECORDED = Path.of("..", "..", "shared", "openhab", "BEHAVIOUR.md");

    /** Words of the recorded line; behaviour; tests. */
    private static final String BEHAVIOURS = """
            Currency, DEF/kWh            | no base currency: a plain number is sent, and the status says where to set it      | ChannelWriterTest#withoutTheCurrencyTheNumberIsSentAloneAndTheQuantityOnceItIsKnown, PriceDaysTest#withoutABaseCurrencyPricesArePlainNumbersAndTheStatusSaysWhereToSetIt
            Currency, DEF/kWh            | an item of a price shows the placeholder until a base currency is set               | RestInterfaceTest#aChannelsStateReachesTheLinkedItem, CurrencyServiceTest
            Currency, DEF/kWh            | with a base currency every quantity has its unit                                    | OpenHabBehaviourIT#everyStateOfTheDemoFitsTheItemOfItsChannel
            QuantityType<Power>          | a quantity as an input names its type, or the action is hidden                      | RuleActionsTest#inputsCanBeGivenInMainUi, ThingActionCallsTest#typesThatCannotBeAskedForAreKnown
            QuantityType<Power>          | a bare number takes the default unit                                                | ThingActionCallsTest#inputsAreConvertedOrLeftOut
            BigDecimal, Callable         | only types that Main UI can ask for are inputs, so that no action is hidden         | RuleActionsTest#inputsCanBeGivenInMainUi, ThingActionCallsTest#actionsHaveOpenHabsNames, OpenHabBehaviourIT#noInputMakesAnActionThrowAndEveryOutputIsPlain
            Date-time inputs, nullable   | a date-time is local wall-clock text; with an offset or seconds it is null          | ThingActionCallsTest#inputsAreConvertedOrLeftOut, RuleActionInputsTest#everyInputMayBeNullAndADateSaysWhatCountsInstead
            exception in an action       | no exception leaves an action; what is wrong is an output                           | OpenHabBehaviourIT#noInputMakesAnActionThrowAndEveryOutputIsPlain, PlanActionsIT#wrongInputsAreAnswersWithAReason, ThingActionCallsTest#aFailureGivesNoOutputs
            Outputs, result              | outputs are texts, numbers and switches; a single one is called result              | RuleActionsTest#outputsAreTextsNumbersAndSwitches, OpenHabBehaviourIT#noInputMakesAnActionThrowAndEveryOutputIsPlain
            actionUid, 404               | actions are found by scope, method and hash; a Thing without them is not found      | ThingActionCallsTest#actionsHaveOpenHabsNames, ThingActionCallsTest#whatIsNotThereIsNotFound, OpenHabBehaviourIT#thingWithoutActionsHasNoListOfThem
            POST, still 201              | a Thing without a required parameter, or of an unknown type, is made and waits      | OpenHabBehaviourIT#thingWithoutItsRequiredParametersIsMadeAndSaysWhatIsMissing, OpenHabBehaviourIT#typeThatNobodyKnowsIsTakenAndWaitsForItsBinding, ThingLifecycleTest#aMissingParameterHoldsTheThingBackUntilItIsGiven
            PUT, invalid config, 409     | an invalid configuration is refused (by the hub with 400 and a reason where openHAB has a fault 500); 409 while there is no handler; the hub takes what a waiting Thing lacks | RestInterfaceTest#faultsAreToldInOpenHabsForm, RestInterfaceTest#aThingWithoutHandlerCannotBeConfiguredInParts, OpenHabBehaviourIT#thingWithoutItsRequiredParametersIsMadeAndSaysWhatIsMissing
            @text/key                    | a status is shown as a text with its arguments, in the language of the request      | DescriptorReaderTest#textsComeInTheAskedLanguageByOpenHabsKeys, OpenHabBehaviourIT#statusIsSaidInTheLanguageOfTheRequest
            discovery scan               | a scan reaches the service of every bridge, tells its seconds, and makes one entry  | HubInboxTest#aScanReachesEveryServiceOfTheBindingAndTellsTheLongestTime, NomosDiscoveryServiceTest#aScanAsksAtOnce, NexDiscoveryServiceTest#aScanAsksAtOnce, OpenHabBehaviourIT#scanOfEveryBindingTellsItsTimeAndMakesOneEntryForAThing
            Commands, text/plain         | a word that fits no type is refused with an empty body                              | RestInterfaceTest#commandsAreTextAndReachTheChannel
            Commands, readOnly           | a read-only channel takes a command, and nothing comes of it                        | RestInterfaceTest#commandsAreTextAndReachTheChannel, OpenHabBehaviourIT#commandToAReadOnlyChannelIsTakenAndChangesNoThing
            TimeSeries                   | a series is an event of the item and, without persistence, moves no state           | ItemUpdatesTest#aSeriesIsToldAsItWasSentAndThenWithTheItemsUnit, PriceDaysTest#aRestartNeedsNoCall
            TimeSeries                   | the running slot is sent as a state, too                                            | DemoIT#emptyHomeShowsPricesAndAnAccountThatWaits, ItemUpdatesTest#theItemFollowsTheSeriesAsTimeGoesOn
            Triggers                     | a trigger's payload has event and channel                                           | RestInterfaceTest#channelsAreVisibleWithoutItems
            Anonymous, 401               | without credentials 401, as an error object                                         | AccessGateTest#onTheNetworkATokenIsNeeded, RestInterfaceTest#faultsAreToldInOpenHabsForm
            Watched, things/             | files of Things are watched                                                         | ThingsFolderTest#aChangedFileChangesItsThingsOnly
            version: 1, isBridge         | the shape of a file of Things                                                       | YamlThingReaderTest#thingsAreReadInOpenHabsShape, ReadmeExamplesIT#examplesOfTheReadmesAreLoadedWithoutAWarning
            invalid UID                  | a faulty element stops no other                                                     | YamlThingReaderTest#aFaultyThingIsToldAndTheOthersAreRead, ThingsFileIT#mistakeStopsItsOwnThingOnlyAndIsMendedWhileTheHubRuns
            StorageService, defers       | what must survive a kill is not left to openHAB's storage                           | TokenLifeTest#aHubKilledBetweenAnswerAndStoreRecoversAsFarAsTheCloudLets, TokenVaultTest#theJournalIsSeenAfterARestart, QuotaTest#oneAnswerOfTooManyRequestsIsABanThatOutlivesReopeningAndRestart
            rest/, /rest/things          | Things and their channels look as in openHAB                                        | RestInterfaceTest#aBridgeLooksAsInOpenHabButForItsSecret, RestInterfaceTest#aThingShowsItsChannels, RestInterfaceTest#aUidIsTakenOnlyOnce, RestInterfaceTest#faultsAreToldInOpenHabsForm
            rest/, status of an account  | a status with a key is shown resolved                                               | OpenHabBehaviourIT#statusIsSaidInTheLanguageOfTheRequest, RestInterfaceTest#aStatusTextOfTheHandlerIsShown
            rest/, required parameter    | a missing parameter is named in the status                                          | OpenHabBehaviourIT#thingWithoutItsRequiredParametersIsMadeAndSaysWhatIsMissing
            rest/, /rest/thing-types     | types look as in openHAB                                                            | RestInterfaceTest#thingTypesAreListedAndShown
            rest/, /rest/items           | items look as in openHAB                                                            | RestInterfaceTest#aChannelsStateReachesTheLinkedItem
            rest/, /rest/links           | links look as in openHAB                                                            | RestInterfaceTest#aChannelsStateReachesTheLinkedItem
            rest/, /rest/inbox           | the Inbox looks as in openHAB                                                       | HubInboxTest#anEntryIsShownAsInOpenHab, HubInboxTest#whatIsNotThereCannotBeApproved
            rest/, /rest/discovery       | a scan answers its seconds as text                                                  | HubInboxTest#aScanReachesEveryServiceOfTheBindingAndTellsTheLongestTime
            rest/, /rest/actions         | actions look as in openHAB                                                          | ThingActionCallsTest#anActionIsShownAsInOpenHab
            rest/, /rest/events          | events are framed as in openHAB                                                     | EventStreamTest#anEventIsFramedAsOpenHabDoes
            """;

    /** Lines of the record that say where it comes from, or only open a list. */
    private static final Pattern NO_BEHAVIOUR = Pattern
            .compile(
                    "Seen on a running core .*|- \\*\\*Rule actions in Main UI and REST\\*\\*|\\| file \\| request .*");

    private record Behaviour(List<String> words, String says, List<String> tests) {

        boolean covers(String line) {
            return words.stream().allMatch(line::contains);
        }
    }

    static Stream<Behaviour> behaviours() {
        return BEHAVIOURS.lines().map(line -> line.split("\\|")).map(cells -> new Behaviour(list(cells[0]),
                cells[1].strip(), list(cells[2])));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void everyBehaviourIsHeldByTestsThatExist(Behaviour behaviour) throws IOException {
        assertThat(behaviour.tests()).isNotEmpty();
        for (String test : behaviour.tests()) {
            String[] parts = test.split("#");
            Path file = source(parts[0]);
            assertThat(file).as(test).isNotNull();
            if (parts.length > 1) {
                assertThat(Files.readString(file)).as(test)
                        .containsPattern("@(Test|MethodSource|ValueSource|CsvSource|EnumSource)[\\s\\S]*?\\svoid "
                                + parts[1] + "\\(");
            }
        }
    }

    private static Path source(String name) throws IOException {
        for (String module : List.of("hub", "bundles", "itests")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module))) {
                Path found = files.filter(file -> file.endsWith(name + ".java") && !file.toString().contains("target"))
                        .findFirst().orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Test
    void noLineOfTheRecordIsUnknown() throws IOException {
        assumeTrue(Files.exists(RECORDED), "the record of a real openHAB is not beside this checkout");
        List<Behaviour> known = behaviours().toList();
        List<String> unknown = lines(Files.readString(RECORDED)).stream()
                .filter(line -> !NO_BEHAVIOUR.matcher(line).matches())
                .filter(line -> known.stream().noneMatch(behaviour -> behaviour.covers(line)))
                .toList();
        assertThat(unknown).isEmpty();
    }

    /** Paragraphs, points and rows, each on a line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            boolean goesOn = !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()
                    && !line.strip().matches("([-|#].*)?");
            if (goesOn) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line.strip());
            }
        }
        return lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.matches("[|: -]+"))
                .toList();
    }
}
