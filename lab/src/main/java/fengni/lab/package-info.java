/**
 * The upstream of a trial: a small model trained at first start, and scripted scenarios (Article 10: what a model
 * answers must be reviewed, so every way in which a model can answer has to be at hand).
 *
 * <p>A test starts it with {@link fengni.lab.Lab#start}, points its client or gateway at {@link fengni.lab.Lab#baseUrl},
 * and asks for a {@link fengni.lab.Script} in one of three ways, the first that applies wins:
 *
 * <ol>
 *   <li>{@link fengni.lab.Lab#play} queues a script for the next request, whatever that request says;
 *   <li>{@link fengni.lab.Script#toPrompt} is one word that a test puts into its last user message. It is Base64, so
 *       that it passes any review unread, also when the script streams a forbidden phrase. From another language:
 *       {@code "lab:" + base64url(UTF-8 of {"script":"Say","choices":[["one ","two"]],"finish":"stop"})};
 *   <li>the model name {@code script:NAME} plays the rehearsed form of a scenario, for example {@code script:slow};
 *       {@link fengni.lab.Repertoire} lists them.
 * </ol>
 *
 * <p>Every other request is answered by the model, which says in its first sentence what it is.
 */
@NullMarked
package fengni.lab;

import org.jspecify.annotations.NullMarked;
