import { Button, Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { call } from '../api/call';
import type { NewAttachment } from '../api/routines';
import { useText } from '../text/language';
import { journalText } from '../text/records';

/** What the server takes with POST /api/attachments. */
const accepted = 'application/pdf,image/png,image/jpeg,text/plain';

/** Files are sent as soon as they are chosen; the note names them when it is saved. */
export function AttachmentField({
  attachments,
  onChange,
}: {
  attachments: NewAttachment[];
  onChange: (attachments: NewAttachment[]) => void;
}) {
  const t = useText(journalText);
  const [sending, setSending] = useState('');
  const [failed, setFailed] = useState('');

  const send = async (files: File[]) => {
    setFailed('');
    let all = attachments;
    for (const file of files) {
      setSending(file.name);
      try {
        const sent = await call<NewAttachment>('POST', '/api/attachments', {
          raw: file,
          headers: {
            'Content-Type': file.type || 'application/octet-stream',
            'X-File-Name': encodeURIComponent(file.name),
          },
        });
        all = [...all, sent];
        onChange(all);
      } catch {
        setFailed(file.name);
      }
    }
    setSending('');
  };
  return (
    <div className="stack-tight">
      <Field>
        <Label htmlFor="note-attachment">{t.attachment}</Label>
        <Field.Description>{t.attachmentHint}</Field.Description>
        <div className="file-pick ds-button" data-variant="secondary" data-size="sm">
          <span aria-hidden="true">{t.chooseFiles}</span>
          <input
            id="note-attachment"
            type="file"
            multiple
            accept={accepted}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void send(files);
            }}
          />
        </div>
        {failed && <ValidationMessage>{t.attachmentFailed(failed)}</ValidationMessage>}
      </Field>
      <p role="status" className="quiet">
        {sending && t.uploading(sending)}
      </p>
      {attachments.length > 0 && (
        <ul className="attachments">
          {attachments.map((attachment) => (
            <li key={attachment.sha256}>
              {attachment.file_name} <span className="quiet">{t.size(Math.ceil(attachment.size_bytes / 1024))}</span>
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => onChange(attachments.filter((other) => other !== attachment))}
              >
                {t.remove(attachment.file_name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
