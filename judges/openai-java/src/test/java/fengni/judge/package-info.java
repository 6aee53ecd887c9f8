/** The unchanged openai-java client as a judge of a Fengni gateway that runs with its sample. */
package fengni.judge;
