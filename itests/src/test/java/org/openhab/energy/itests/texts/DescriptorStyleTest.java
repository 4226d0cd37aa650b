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
package org.openhab.energy.itests.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Holds every descriptor to openHAB's guidelines for labels, descriptions, channels and parameters.
 *
 * @author openHAB Energy - Initial contribution
 */
class DescriptorStyleTest {

    private static final int LABEL_LENGTH = 25;
    private static final int LABEL_WORDS = 3;
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "at", "by", "for", "from", "in", "it", "of",
            "on", "or", "per", "the", "to", "with", "without", "kWh");
    /** Points and properties of openHAB 5.1 that these bindings may choose from. */
    private static final Set<String> POINTS = Set.of("Alarm", "Calculation", "Control", "Forecast", "Measurement",
            "Setpoint", "Status", "Switch");
    private static final Set<String> EQUIPMENT = Set.of("Battery", "ControlDevice", "ElectricMeter", "Inverter",
            "SolarPanel", "Sensor", "WebService", "PowerSupply");
    /** Dimensions whose unit is that of the household: its base currency, or none at all. */
    private static final Set<String> UNIT_OF_THE_HOUSE = Set.of("Number:Currency", "Number:EnergyPrice");
    /** Words in a parameter's name that say what it is, and so which context its field has. */
    private static final Map<String, String> CONTEXTS = Map.of("(?i).*(password|secret|apiKey)$", "password",
            "(?i).*(url|uri)$", "url", "host", "network-address", "from|until", "time", "(?i).*tariff$", "thing");

    static Stream<BundleTexts> bundles() {
        return BundleTexts.all();
    }

    private static String name(Element element) {
        return element.getTagName() + " " + element.getAttribute("id") + element.getAttribute("name");
    }

    /** All that has a label: types, groups, channels, parameters and groups of them. */
    private static List<Element> labelled(BundleTexts bundle) {
        return Stream.of("thing-type", "bridge-type", "channel-group-type", "channel-type", "channel", "channel-group",
                "parameter", "parameter-group").flatMap(tag -> bundle.elements(tag).stream())
                .filter(element -> !BundleTexts.child(element, "label").isEmpty()).toList();
    }

    private static List<String> faults(Stream<Element> elements, Predicate<Element> isFaulty, String shown) {
        return elements.filter(isFaulty)
                .map(element -> name(element) + ": " + (shown.isEmpty() ? "" : BundleTexts.child(element, shown)))
                .toList();
    }

    private static List<Element> states(BundleTexts bundle) {
        return bundle.elements("channel-type").stream()
                .filter(type -> !BundleTexts.child(type, "item-type").isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void labelsAreShort(BundleTexts bundle) {
        assertThat(faults(labelled(bundle).stream(), element -> {
            String label = BundleTexts.child(element, "label");
            long words = Arrays.stream(label.split(" ")).filter(word -> !SMALL_WORDS.contains(word)).count();
            return label.length() > LABEL_LENGTH || words > LABEL_WORDS;
        }, "label")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void labelsAreInTitleCaseWithoutUnits(BundleTexts bundle) {
        assertThat(faults(labelled(bundle).stream(), element -> Arrays
                .stream(BundleTexts.child(element, "label").split("[ -]")).anyMatch(
                        word -> Character.isLowerCase(word.charAt(0)) && !SMALL_WORDS.contains(word)
                                || word.startsWith("(") || word.startsWith("[")),
                "label")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanLabelsAreShort(BundleTexts bundle) {
        // German words are longer, and openHAB sets no limit for translations; but what is twice as long does not fit.
        assertThat(bundle.texts("de").entrySet().stream()
                .filter(text -> text.getKey().endsWith(".label") && !text.getKey().startsWith("action."))
                .filter(text -> text.getValue().length() > 36).toList()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void descriptionsSayMoreThanTheLabel(BundleTexts bundle) {
        assertThat(faults(labelled(bundle).stream(), element -> {
            String label = BundleTexts.child(element, "label");
            return words(label).containsAll(words(BundleTexts.child(element, "description")));
        }, "description")).isEmpty();
    }

    private static Set<String> words(String text) {
        return Pattern.compile("[^\\p{Alnum}]+").splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2 && !word.equals("the")).map(word -> word.replaceAll("s$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void descriptionsAreSentences(BundleTexts bundle) {
        assertThat(faults(labelled(bundle).stream(), element -> {
            String description = BundleTexts.child(element, "description");
            return !description.endsWith(".") || Character.isLowerCase(description.charAt(0))
                    && !description.matches("(auto|none)\\b.*") || description.contains("  ");
        }, "description")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void channelsHaveACategoryAndTags(BundleTexts bundle) {
        assertThat(faults(states(bundle).stream(), type -> {
            List<String> tags = BundleTexts.elements(type, "tag").stream().map(Element::getTextContent).toList();
            return BundleTexts.child(type, "category").isEmpty() || tags.isEmpty() || tags.size() > 2
                    || tags.stream().filter(POINTS::contains).count() != 1;
        }, "category")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void numbersHaveAPattern(BundleTexts bundle) {
        assertThat(faults(states(bundle).stream(), type -> {
            String item = BundleTexts.child(type, "item-type");
            String pattern = BundleTexts.elements(type, "state").stream().map(state -> state.getAttribute("pattern"))
                    .findFirst().orElse("");
            return item.startsWith("Number:") && !pattern.matches("%[,.0-9]*[df] (%unit%|%%)")
                    || item.equals("Number") && !pattern.matches("%[,.0-9]*[dfs]");
        }, "item-type")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void quantitiesHaveAUnitHintUnlessTheHouseholdHasAUnitOfItsOwn(BundleTexts bundle) {
        assertThat(faults(states(bundle).stream(), type -> {
            String item = BundleTexts.child(type, "item-type");
            boolean hinted = BundleTexts.elements(type, "item-type").get(0).hasAttribute("unitHint");
            return UNIT_OF_THE_HOUSE.contains(item)
                    ? hinted
                    : hinted != item.startsWith("Number:") && !item.equals("Number:Dimensionless");
        }, "item-type")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void channelsAreReadOnlyOrTakeCommands(BundleTexts bundle) {
        assertThat(faults(states(bundle).stream(), type -> {
            boolean readOnly = BundleTexts.elements(type, "state").stream()
                    .anyMatch(state -> state.getAttribute("readOnly").equals("true"));
            boolean commanded = BundleTexts.elements(type, "tag").stream().map(Element::getTextContent)
                    .anyMatch(tag -> tag.equals("Control") || tag.equals("Setpoint") || tag.equals("Switch"));
            return readOnly == commanded;
        }, "item-type")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void thingsAreEquipmentAndDiscoveredOnesAreRecognised(BundleTexts bundle) {
        String source = bundle.source();
        List<String> faults = new ArrayList<>();
        for (Element type : Stream.of("thing-type", "bridge-type").flatMap(tag -> bundle.elements(tag).stream())
                .toList()) {
            if (!EQUIPMENT.contains(BundleTexts.child(type, "semantic-equipment-tag"))) {
                faults.add(name(type) + " has no equipment tag");
            }
            String representation = BundleTexts.child(type, "representation-property");
            boolean identified = BundleTexts.elements(type, "parameter").stream()
                    .anyMatch(parameter -> parameter.getAttribute("name").equals(representation));
            if (!representation.isEmpty() && !identified && !source.contains('"' + representation + '"')) {
                faults.add(name(type) + " is represented by " + representation + ", which it has not");
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void namesAreInOpenHabsSpelling(BundleTexts bundle) {
        assertThat(faults(bundle.elements("parameter").stream(),
                parameter -> !parameter.getAttribute("name").matches("[a-z][A-Za-z0-9]*"), "label")).isEmpty();
        assertThat(faults(
                Stream.of("channel", "channel-type", "channel-group-type", "thing-type", "bridge-type")
                        .flatMap(tag -> bundle.elements(tag).stream()),
                element -> !element.getAttribute("id").matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "label")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void parametersHaveTheContextThatFits(BundleTexts bundle) {
        assertThat(faults(bundle.elements("parameter").stream(), parameter -> {
            String name = parameter.getAttribute("name");
            String expected = CONTEXTS.entrySet().stream().filter(entry -> name.matches(entry.getKey()))
                    .map(Map.Entry::getValue).findFirst().orElse("");
            return !BundleTexts.child(parameter, "context").equals(expected);
        }, "context")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void parametersOfATimeSayTheirUnit(BundleTexts bundle) {
        assertThat(faults(bundle.elements("parameter").stream(), parameter -> {
            boolean number = parameter.getAttribute("type").matches("integer|decimal");
            String description = BundleTexts.child(parameter, "description");
            boolean time = description.matches("(?i)(minutes|seconds|hours|days) .*")
                    || description.matches(".* in (minutes|seconds|hours|W|percent)\\b.*");
            return number && time && parameter.getAttribute("unit").isEmpty();
        }, "description")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void parametersOfALongFormAreInGroups(BundleTexts bundle) {
        List<String> faults = new ArrayList<>();
        for (Element description : bundle.elements("config-description")) {
            List<Element> parameters = BundleTexts.elements(description, "parameter");
            Set<String> groups = BundleTexts.elements(description, "parameter-group").stream()
                    .map(group -> group.getAttribute("name")).collect(Collectors.toSet());
            for (Element parameter : parameters) {
                String group = parameter.getAttribute("groupName");
                if (parameters.size() > 6 && group.isEmpty() || !group.isEmpty() && !groups.contains(group)) {
                    faults.add(name(parameter) + " has no group");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aParameterIsEitherRequiredOrHasADefaultOrMayBeEmpty(BundleTexts bundle) {
        assertThat(faults(bundle.elements("parameter").stream(), parameter -> {
            boolean required = parameter.getAttribute("required").equals("true");
            boolean advanced = BundleTexts.child(parameter, "advanced").equals("true");
            boolean wordless = parameter.getAttribute("type").equals("boolean")
                    && BundleTexts.child(parameter, "default").isEmpty();
            return required && advanced || wordless;
        }, "label")).isEmpty();
    }
}
