/**
 * Starts the embedded hub: command line, home folder, OSGi framework, and for the demo the simulated clouds and a
 * broker. Runs on the plain class path; everything in the framework is reached through HTTP only.
 */
package org.openhab.energy.hub.app;
