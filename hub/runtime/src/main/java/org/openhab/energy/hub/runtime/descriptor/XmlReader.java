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
package org.openhab.energy.hub.runtime.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML into a tree with line numbers. Document types and external entities are refused, so a descriptor can neither read files nor grow without bound.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class XmlReader {

    public XmlElement read(InputStream input) throws DescriptorException, IOException {
        TreeHandler handler = new TreeHandler();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(input), handler);
        } catch (SAXParseException e) {
            throw new DescriptorException(e.getLineNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new DescriptorException(0, String.valueOf(e.getMessage()));
        }
        XmlElement root = handler.root;
        if (root == null) {
            throw new DescriptorException(0, "There is no element");
        }
        return root;
    }

    private static final class TreeHandler extends DefaultHandler {

        private record Open(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text,
                int line) {
        }

        private final Deque<Open> open = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable XmlElement root;

        @Override
        public void setDocumentLocator(@Nullable Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(@Nullable String uri, String localName, @Nullable String qName,
                Attributes attributes) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(attributes.getLocalName(i), attributes.getValue(i));
            }
            Locator here = locator;
            open.push(new Open(localName, values, new ArrayList<>(), new StringBuilder(),
                    here == null ? 0 : here.getLineNumber()));
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            Open current = open.peek();
            if (current != null) {
                current.text().append(characters, start, length);
            }
        }

        @Override
        public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName) {
            Open done = open.pop();
            XmlElement element = new XmlElement(done.name(), done.attributes(), List.copyOf(done.children()),
                    done.text().toString().trim(), done.line());
            Open parent = open.peek();
            if (parent == null) {
                root = element;
            } else {
                parent.children().add(element);
            }
        }
    }
}
