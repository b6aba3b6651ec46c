/** Files of source notes: taken in, taken off, handed out one at a time. */
import { randomUUID } from 'node:crypto';
import {
  attachmentName, isViewed, LARGEST_ATTACHMENT, MOST_ATTACHMENTS, typeOfBytes,
} from '../../shared/attachment.ts'; // prettier-ignore
import { OperationError, type Handlers } from '../../shared/call.ts';
import { makeActing } from './acting.ts';
import type { Context } from './context.ts';

type Names = 'attachments.add' | 'attachments.remove' | 'attachments.get' | 'attachments.open';

export function attachmentOperations(context: Context): Pick<Handlers, Names> {
  const { db, held, attachments, options } = context;
  const { acted, attachmentRow } = makeActing(context);

  const attachmentOf = (article: string, id: string) => {
    const found = attachments.ofArticle(article).find((one) => one.id === id);
    if (!found)
      throw new OperationError('no-attachment', {
        fr: 'Pièce jointe introuvable.',
        en: 'No such attachment.',
      });
    const bytes = attachments.bytes(found.hash);
    if (!bytes)
      throw new OperationError('no-attachment', {
        fr: `Le contenu de cette pièce jointe n’est plus dans le corpus\u00A0: joignez le fichier de nouveau, ou restaurez une sauvegarde. (${found.name})`,
        en: `The content of this attachment is no longer in the corpus: attach the file again, or restore a backup. (${found.name})`,
      });
    return { ...found, bytes };
  };

  return {
    'attachments.add': ({ article, source, files }) => {
      const found = held.source(source);
      if (!found || found.article !== article)
        throw new OperationError('no-source', {
          fr: 'Note de source introuvable.',
          en: 'No such source note.',
        });
      if (found.note.attachments.length + files.length > MOST_ATTACHMENTS)
        throw new OperationError('too-many', {
          fr: `Une source porte au plus ${MOST_ATTACHMENTS} pièces jointes.`,
          en: `A source holds at most ${MOST_ATTACHMENTS} attachments.`,
        });
      const read = files.map((file) => {
        const name = attachmentName(file.name);
        const bytes = Buffer.from(file.bytes, 'base64');
        if (bytes.length === 0)
          throw new OperationError('empty-file', {
            fr: `Ce fichier est vide. (${name})`,
            en: `This file is empty. (${name})`,
          });
        if (bytes.length > LARGEST_ATTACHMENT)
          throw new OperationError('too-large', {
            fr: `Ce fichier dépasse ${LARGEST_ATTACHMENT / 1024 / 1024} Mo. (${name})`,
            en: `This file is larger than ${LARGEST_ATTACHMENT / 1024 / 1024} MB. (${name})`,
          });
        return { name, bytes, type: typeOfBytes(bytes), size: bytes.length };
      });
      return db.transaction(() =>
        acted(article, 'source-attach', (write) => {
          for (const { bytes, ...file } of read)
            write('attachment', { id: randomUUID() }, attachmentRow(source, { ...file, hash: attachments.keep(bytes) }));
        }),
      )(); // prettier-ignore
    },
    'attachments.remove': ({ article, attachment }) => {
      attachmentOf(article, attachment);
      return acted(article, 'source-detach', (write) => write('attachment', { id: attachment }, null));
    },
    'attachments.get': ({ article, attachment }) => {
      const { name, type, bytes } = attachmentOf(article, attachment);
      return { name, type, bytes: Buffer.from(bytes).toString('base64') };
    },
    'attachments.open': async ({ article, attachment }) => {
      const { name, type, bytes } = attachmentOf(article, attachment);
      if (!options.openFile || !isViewed(type)) return { opened: false };
      return { opened: await options.openFile(name, type, bytes) };
    },
  };
}
