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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Holds the texts of every bundle together: English and German, descriptors and code.
 *
 * @author openHAB Energy - Initial contribution
 */
class TranslationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    /** A literal of the code that can be a key: words with dots. */
    private static final Pattern LITERAL = Pattern
            .compile("\"(?:@text/)?([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*[.-]?)\"");
    private static final Pattern TEXT_KEY = Pattern.compile("@text/([A-Za-z0-9.-]+)");
    /** Beginnings of keys that only texts of the code have. */
    private static final Pattern OF_CODE = Pattern.compile("(online|offline|hint|action|mqtt\\.status)\\..*[a-z]");

    static Stream<BundleTexts> bundles() {
        return BundleTexts.all();
    }

    static Stream<BundleTexts> bindings() {
        return BundleTexts.bindings();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Source in which a key of the bundle may stand: its own, and what speaks in every binding's words. */
    private static String source(BundleTexts bundle) {
        return bundle.source() + Stream.of("oauth", "thing")
                .map(shared -> new BundleTexts(Path.of("..", "bundles", "org.openhab.energy." + shared)).source())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasTheKeysOfEnglishInTheSameOrder(BundleTexts bundle) {
        assertThat(bundle.texts("de").keySet()).containsExactlyElementsOf(bundle.texts("en").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasThePlaceholdersOfEnglish(BundleTexts bundle) {
        Map<String, String> german = bundle.texts("de");
        bundle.texts("en").forEach((key, text) -> assertThat(placeholders(german.get(key))).as(key)
                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextWithPlaceholdersLosesAnApostropheToTheFormat(BundleTexts bundle) {
        Stream.of("en", "de").flatMap(language -> bundle.texts(language).entrySet().stream())
                .filter(text -> OF_CODE.matcher(text.getKey()).matches() || !placeholders(text.getValue()).isEmpty())
                .forEach(text -> assertThat(text.getValue()).as(text.getKey()).doesNotContain("'").isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanSpeaksToItsReaderInOneForm(BundleTexts bundle) {
        bundle.texts("de").forEach((key, text) -> assertThat(text).as(key)
                .doesNotContainPattern("(?i)\\b(du|dich|dir|dein(e|em|en|er|es)?)\\b"));
    }

    /** What an owner gives to a cloud has one name. */
    @ParameterizedTest
    @MethodSource("bundles")
    void germanCallsAConsentZustimmungEverywhere(BundleTexts bundle) {
        bundle.texts("de").forEach((key, text) -> assertThat(text).as(key)
                .doesNotContainPattern("(?i)erlaubnis|einwilligung|genehmigung"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void descriptorsAndEnglishTextsAreTheSame(BundleTexts bundle) {
        Map<String, String> texts = bundle.texts("en");
        descriptorTexts(bundle).forEach((key, text) -> assertThat(texts).containsEntry(key, text));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(BundleTexts bundle) {
        Set<String> described = descriptorTexts(bundle).keySet();
        Set<String> literals = new TreeSet<>();
        Matcher matcher = LITERAL.matcher(source(bundle));
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        TEXT_KEY.matcher(bundle.source()).results().forEach(result -> literals.add(result.group(1)));
        List<String> unused = bundle.texts("en").keySet().stream()
                .filter(key -> !described.contains(key) && !literals.contains(key)
                        && literals.stream().noneMatch(literal -> literal.matches(".*[.-]") && literal.contains(".")
                                && key.startsWith(literal)))
                .toList();
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyOfTheCodeHasAText(BundleTexts bundle) {
        Set<String> used = new TreeSet<>();
        TEXT_KEY.matcher(bundle.source()).results().map(result -> result.group(1))
                .filter(key -> key.contains(".") && !key.matches(".*[.-]")).forEach(used::add);
        LITERAL.matcher(bundle.source()).results().map(result -> result.group(1))
                .filter(key -> OF_CODE.matcher(key).matches()).forEach(used::add);
        if (bundle.name().contains(".oauth")) {
            used.removeIf(key -> key.startsWith("offline."));
        }
        assertThat(bundle.texts("en").keySet()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyStatusOfTheSharedBundlesHasATextInTheBinding(BundleTexts binding) {
        Set<String> keys = new TreeSet<>();
        LITERAL.matcher(
                new BundleTexts(Path.of("..", "bundles", "org.openhab.energy.oauth")).source()).results()
                .map(result -> result.group(1)).filter(key -> key.startsWith("offline.")).forEach(keys::add);
        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(binding.texts("en").keySet()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void actionsAndTheirInputsAndOutputsAreLabelledByKeys(BundleTexts bundle) {
        List<String> faults = new ArrayList<>();
        Matcher matcher = Pattern.compile("@(RuleAction|ActionInput|ActionOutput)\\((?:[^()\"]|\"[^\"]*\")*\\)")
                .matcher(bundle.source());
        while (matcher.find()) {
            if (!Pattern.compile("label = \"@text/").matcher(matcher.group()).find()) {
                faults.add(matcher.group());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What openHAB looks up for the descriptors of the bundle, with the text that stands in them. */
    private static Map<String, String> descriptorTexts(BundleTexts bundle) {
        Map<String, String> texts = new HashMap<>();
        String id = bundle.id();
        for (Path file : bundle.descriptors("addon")) {
            Element addon = BundleTexts.read(file).getDocumentElement();
            String addonId = addon.getAttribute("id");
            texts.put("addon." + addonId + ".name", BundleTexts.child(addon, "name"));
            texts.put("addon." + addonId + ".description", BundleTexts.child(addon, "description"));
        }
        for (String tag : List.of("thing-type", "bridge-type", "channel-type", "channel-group-type")) {
            for (Element type : bundle.elements(tag)) {
                String kind = tag.replace("bridge-type", "thing-type");
                String prefix = kind + "." + id + "." + type.getAttribute("id");
                putLabel(texts, prefix, type);
                for (Element option : BundleTexts.elements(type, "option")) {
                    String value = option.getAttribute("value");
                    String where = ((Element) option.getParentNode().getParentNode()).getTagName();
                    if (where.equals("state") || where.equals("event")) {
                        texts.put(prefix + "." + where + ".option." + value, option.getTextContent().strip());
                    }
                }
                for (Element inner : Stream.of("channel", "channel-group")
                        .flatMap(name -> BundleTexts.elements(type, name).stream()).toList()) {
                    if (!BundleTexts.child(inner, "label").isEmpty()) {
                        String word = inner.getTagName().equals("channel") ? ".channel." : ".group.";
                        putLabel(texts, prefix + word + inner.getAttribute("id"), inner);
                    }
                }
                putParameters(texts, kind + ".config." + id + "." + type.getAttribute("id"), type);
            }
        }
        for (Element description : bundle.elements("config-description")) {
            String uri = description.getAttribute("uri");
            if (!uri.isEmpty()) {
                String[] parts = uri.split(":", 2);
                putParameters(texts, parts[0] + ".config." + parts[1].replace(':', '.'), description);
            }
        }
        return texts;
    }

    private static void putLabel(Map<String, String> texts, String prefix, Element element) {
        texts.put(prefix + ".label", BundleTexts.child(element, "label"));
        texts.put(prefix + ".description", BundleTexts.child(element, "description"));
    }

    private static void putParameters(Map<String, String> texts, String prefix, Element parent) {
        for (Element parameter : BundleTexts.elements(parent, "parameter")) {
            String name = prefix + "." + parameter.getAttribute("name");
            putLabel(texts, name, parameter);
            for (Element option : BundleTexts.elements(parameter, "option")) {
                texts.put(name + ".option." + option.getAttribute("value"), option.getTextContent().strip());
            }
        }
        for (Element group : BundleTexts.elements(parent, "parameter-group")) {
            putLabel(texts, prefix + ".group." + group.getAttribute("name"), group);
        }
    }
}
